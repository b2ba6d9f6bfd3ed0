// Through a closure, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def times = { String text -> log.count(text) }

// One golden, two of a parameterised test and two of a repeated one; they were recorded, and then they passed.
assert times('Tests run: 8, Failures: 5, Errors: 0, Skipped: 0') >= 1
assert times('Tests run: 8, Failures: 0, Errors: 0, Skipped: 0') >= 1
assert times('All picture checks passed: 5') == 1
