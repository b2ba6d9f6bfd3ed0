// Through a closure, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def times = { String text -> log.count(text) }

assert times('All picture checks passed: ') >= 1
assert log =~ /to accept +: mvn lpips:approve -Dlpips.golden=ChartsTest.bars-light\b/
assert times('would become the golden') >= 1
