import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def measured = new JsonSlurper().parse(new File(basedir, 'bundled.json'))

assert measured*.model == ['lite']
assert measured*.version == ['1']
assert measured[0].distance > 0.005
assert log.contains('lite 1 comes with the library, so there is nothing to install. Name another model: -Dlpips.model=alex')
assert log.contains('lpips.version: There is no version 0.1 of lite; its version is 1')
// The native library may be kept there, and nothing is installed.
assert !new File(basedir, 'absent/models').exists()
