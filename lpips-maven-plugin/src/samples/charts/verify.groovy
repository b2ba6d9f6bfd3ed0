// Through a closure, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def times = { String text -> log.count(text) }

// By the tests, and by the gate after them.
assert times('is not perceptually close to its golden') >= 2 * 3
assert times('picture checks failed') >= 3
assert times('BUILD SUCCESS') == 1
