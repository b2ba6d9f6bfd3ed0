// Through a closure, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def times = { String text -> log.count(text) }

// A function named with spaces, one of a parameterised test with two arguments; they were recorded, and then they passed.
assert times('Tests run: 5, Failures: 3, Errors: 0, Skipped: 0') >= 1
assert times('Tests run: 5, Failures: 0, Errors: 0, Skipped: 0') >= 1
assert times('All picture checks passed: 3') == 1

def goldens = []
new File(basedir, 'src/test/goldens').eachFileRecurse(groovy.io.FileType.FILES) { goldens << it.name }
assert goldens.sort() == ['DARK.png', 'LIGHT.png', 'dark-mode-ddf37708.png']
