// Through a closure, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def times = { String text -> log.count(text) }

assert times('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0') >= 1
def caught = log.split('Scanning for projects').findAll { it.contains('is not perceptually close to its golden') }.size()
assert caught == 3
