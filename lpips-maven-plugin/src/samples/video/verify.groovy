// Through a closure, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def builds = log.split('Scanning for projects')
def failed = builds.findAll { it.contains('Tests run: 7, Failures: 1, Errors: 0') }
def times = { String text -> failed.count { it.contains(text) } }

assert builds.count { it.contains('Tests run: 7, Failures: 0, Errors: 0, Skipped: 0') } == 1
assert log.count('All picture checks passed: 1') >= 1
assert failed.size() == 4
// A black frame and one shown twice; a missing one; flicker.
assert times('frame 12 (at-00440ms.png) of 24 is the worst of a sequence') == 2
assert times('sequence does not have as many frames as its reference') == 1
assert times('the sequence does not change as its reference does') == 1
assert new File(basedir, 'target/strip.png').length() > 10_000
assert new File(basedir, 'target/bounce.mp4').length() > 10_000
