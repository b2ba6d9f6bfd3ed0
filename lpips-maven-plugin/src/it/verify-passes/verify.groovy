def log = new File(basedir, 'build.log').text

assert log.count('All picture checks passed: 2') == 2
// The second time, nothing has changed.
assert log.count('Picture checks that passed before, with the same files and settings: 2.') == 1
// DJL warns of what is none of the user's business, such as a missing GPU.
assert !log.readLines().any { it =~ /\[WARN.*(djl|onnx|SLF4J|lpips)|^SLF4J/ }
assert new File(basedir, 'target/lpips').list() as Set == ['outcomes', 'passed.txt', 'runs', 'TEST-lpips.xml', 'verify.json'] as Set
