def log = new File(basedir, 'build.log').text

assert log.contains('The model LPIPS 0.1, squeeze is not installed: there is no')
assert log.contains('Install it once with: mvn dev.lpips:lpips-maven-plugin:install-model -Dlpips.model=squeeze')
assert log.contains('There is no model "resnet"; there are lite, alex, vgg, squeeze')
// Nothing was compared, so nothing was found to differ.
assert !log.contains('picture checks')
// Error text is for reading aloud.
assert !log.readLines().any { it.startsWith('[ERROR]') && it.contains('Exception:') }
assert log.count('MojoExecutionException') == 2
