// Through a closure, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def times = { String text -> log.count(text) }

assert times('Tests run: 15, Failures: 0, Errors: 0, Skipped: 0') >= 1
assert times('All picture checks passed: 1') == 1
assert times('image is not perceptually close to its golden "SceneTest/balls"') >= 1
assert times('6 renders of 1 pictures') == 2
assert times('sets distance already: remove that line first') + times('sets detail already: remove that line first') >= 1
