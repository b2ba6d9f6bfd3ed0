// Through a closure, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def times = { String text -> log.count(text) }

assert times('Tests run: 20, Failures: 0, Errors: 0, Skipped: 0') >= 1
assert new File(basedir, 'target/throughput/throughput.md').text.contains('| lite | 40 |')
