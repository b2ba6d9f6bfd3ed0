def log = new File(basedir, 'build.log').text
def evidence = new File(basedir, 'target/lpips')

assert log.contains('[ERROR] image is not perceptually close to its golden "bars"')
assert log.contains('[ERROR] image is not perceptually close to its golden "q3/pie"')
assert log.contains('[ERROR] image does not have the size of its golden "size"')
assert log.contains('3 of 4 picture checks failed: bars.png, q3/pie.png, size.png. Each is described above.')
assert log.contains('(LPIPS 0.1, squeeze)')
assert log =~ /distance    : \d\.\d+   exceeds 0\.1000   \(LPIPS 0\.1, squeeze\)/
assert log.contains('to accept   : mvn lpips:approve -Dlpips.golden=q3/pie')

// As a person in this folder would type them.
assert log.contains('golden      : ' + ['goldens', 'bars.png'].join(File.separator))
assert log.contains('actual      : ' + ['target', 'lpips', 'bars-actual.png'].join(File.separator))

['bars', 'q3/pie'].each { name ->
    ['actual', 'golden', 'heatmap'].each { assert new File(evidence, "$name-${it}.png").length() > 0 }
}
assert new File(evidence, 'size-actual.png').exists()
assert !new File(evidence, 'size-heatmap.png').exists()
assert !new File(evidence, 'fine-actual.png').exists()
// What a filter leaves out is counted, and leaving all out is no success.
assert log.contains('Picture checks left out by lpips.includes=*, lpips.excludes=*s*: 3')
assert log.contains('All picture checks passed: 1')
assert log.contains('No picture check of verify-fails-after-the-last-mismatch is left by lpips.includes=nothing-of-this-name')
assert log.contains('1 of 1 picture checks failed: q3/pie.png.')

// For programs: of the last build.
def suite = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File(evidence, 'TEST-lpips.xml'))
def cases = suite.getElementsByTagName('testcase')
assert cases.length == 1 && suite.getElementsByTagName('failure').length == 1
assert cases.item(0).getAttribute('name') == 'q3/pie.png'
def results = com.google.gson.JsonParser.parseString(new File(evidence, 'verify.json').text).asJsonObject
assert !results.get('passes').asBoolean && results.get('failed').asInt == 1
def result = results.get('results').get(0)
assert result.get('readings').get('distance').get('measured').asDouble > 0.1
assert new File(evidence, result.get('evidence').get('heatmap').asString).length() > 0

// Error text is for reading aloud.
assert !log.readLines().any { it.startsWith('[ERROR]') && it.contains('Exception:') }
assert !log.readLines().any { it =~ /\[WARN.*(djl|onnx|SLF4J|lpips)|^SLF4J/ }
