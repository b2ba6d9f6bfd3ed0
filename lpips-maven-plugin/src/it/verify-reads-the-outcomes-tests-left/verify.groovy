def log = new File(basedir, 'build.log').text

// The build has run no test, so the outcomes are none of its own. The goal alone takes them.
assert log.contains('lpips are of other builds or modules, the newest of run ')
assert log.contains('lpips are of earlier builds, the newest of ')

assert log.contains('[ERROR] image does not have the size of its golden "ChartsTest/small"')
assert log.contains('[ERROR] image does not have the size of its golden "ChartsTest/smaller"')
assert log.contains('  test      : ChartsTest.small(), 2')
assert log.contains('2 of 3 picture checks failed: ChartsTest/small, ChartsTest/smaller.')

// The log can be moved with its build folder.
def outcomes = new File(basedir, 'target/lpips/outcomes').listFiles().collectMany { it.listFiles() as List }
assert outcomes.size() == 3
assert outcomes.every { !it.text.contains(basedir.path) }
