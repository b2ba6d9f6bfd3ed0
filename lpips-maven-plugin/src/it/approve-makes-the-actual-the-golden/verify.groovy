import static dev.lpips.oracle.Painted.*

import dev.lpips.image.io.ImageFiles

def log = new File(basedir, 'build.log').text

assert log.contains('2 of 2 picture checks failed: bars.png, q3/new.png.')
assert log.contains('No failed check of "nonsense" is recorded in')
assert log.contains('there are bars, q3/new')
assert log.contains('All picture checks passed: 2')
assert log.count('Commit it.') == 2

assert ImageFiles.read(new File(basedir, 'goldens/bars.png').toPath()) == inverted(1)
assert ImageFiles.read(new File(basedir, 'goldens/q3/new.png').toPath()) == bars(2)
