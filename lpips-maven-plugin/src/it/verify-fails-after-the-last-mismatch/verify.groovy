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
// Error text is for reading aloud.
assert !log.readLines().any { it.startsWith('[ERROR]') && it.contains('Exception:') }
assert !log.readLines().any { it =~ /\[WARN.*(djl|onnx|SLF4J|lpips)|^SLF4J/ }
