import static dev.lpips.oracle.Painted.*

import dev.lpips.image.io.ImageFiles

// Through closures, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def builds = log.split(/(?m)^(?=.*Scanning for projects)/).findAll { it.contains('BUILD ') }
def says = { int build, String text -> builds[build].contains(text) }
def number = { builds.size() }

assert number() == 7
assert says(0, '2 of 2 picture checks failed: q3/bars.png, q4/bars.png.')
assert says(2, '2 of 2 pictures need a look')
assert says(3, 'would become the golden')
assert says(4, '"q3/bars" cannot be accepted, because')
assert says(4, 'is not the picture that was checked: its SHA-256 is another')
assert says(5, 'Commit it.')
assert says(6, '1 of 2 picture checks failed: q4/bars.png.')

assert ImageFiles.read(new File(basedir, 'goldens/q3/bars.png').toPath()) == inverted(1)
assert ImageFiles.read(new File(basedir, 'goldens/q4/bars.png').toPath()) == bars(1)
