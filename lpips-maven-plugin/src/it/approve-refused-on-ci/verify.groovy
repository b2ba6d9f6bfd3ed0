import static dev.lpips.oracle.Painted.*

import dev.lpips.image.io.ImageFiles

def log = new File(basedir, 'build.log').text

assert log.contains('1 of 1 picture checks failed: bars.png.')
assert !log.contains('to accept')
assert log.contains('Approving would write goldens on CI (CI=true), where nobody looks at them.')
assert ImageFiles.read(new File(basedir, 'goldens/bars.png').toPath()) == bars(1)
