// Through a closure, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def times = { String text -> log.count(text) }

assert times('Tests run: 14, Failures: 0, Errors: 0, Skipped: 0') >= 1
assert times('All picture checks passed: 1') == 1
def caught = log.split('Scanning for projects').findAll {
    it.contains('is not perceptually close to its golden "MelodyTest/melody"') && it.contains('Tests run: 14, Failures: 1, Errors: 0')
}.size()
assert caught == 3
assert new File(basedir, 'target/spectrograms.png').length() > 10_000
assert new File(basedir, 'target/melody.wav').bytes == new File(basedir, 'src/test/sounds/melody.wav').bytes
