import static dev.lpips.oracle.Painted.*

import dev.lpips.image.io.ImageFiles

// Through closures, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def builds = log.split(/(?m)^(?=.*Scanning for projects)/).findAll { it.contains('BUILD ') }
def says = { int build, String text -> builds[build].contains(text) }
def page = new File(basedir, 'target/lpips/report/index.html')

assert builds.size() == 8
assert says(0, '3 of 5 picture checks failed: q3/bars.png, q4/bars.png, q4/new.png.')
assert says(0, 'Look at the pictures: ' + page.toPath().toUri())
assert builds[1].count('Commit it.') == 1
assert says(1, 'q3')
assert says(2, '2 of 5 picture checks failed: q4/bars.png, q4/new.png.')
assert says(3, '2 of 5 pictures need a look')
assert says(4, '2 of 2 pictures need a look')
assert says(5, 'The build goes on, because lpips.failureIgnore is set. 2 of 5 picture checks failed: q4/bars.png, q4/new.png.')
assert builds[6].count('Commit it.') == 2
assert says(7, 'All picture checks passed: 5')

assert ImageFiles.read(new File(basedir, 'goldens/q3/bars.png').toPath()) == inverted(1)

// Nothing is left to look at, so nothing is shown.
assert !page.exists()
