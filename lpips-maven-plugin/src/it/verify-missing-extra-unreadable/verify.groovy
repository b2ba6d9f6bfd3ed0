def log = new File(basedir, 'build.log').text

assert log.contains('3 of 4 picture checks failed: gone.png, new.png, torn.png.')
assert log =~ /\[ERROR\] there is no picture target.charts.gone\.png for the golden goldens.gone\.png/
assert log.contains('[ERROR] there is no golden "new" yet')
assert log.contains('to record : mvn lpips:approve -Dlpips.golden=new')
assert log =~ /\[ERROR\] target.charts.torn\.png is not a readable PNG picture: /
assert new File(basedir, 'target/lpips/new-actual.png').exists()
assert !new File(basedir, 'goldens/new.png').exists()
// Error text is for reading aloud.
assert !log.readLines().any { it.startsWith('[ERROR]') && it.contains('Exception:') }
