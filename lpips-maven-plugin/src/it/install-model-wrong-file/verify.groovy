def log = new File(basedir, 'build.log').text

assert log =~ /The checkpoint .*page\.html is not what is expected: /
assert log =~ /The checkpoint .*alex-synthetic\.pth is not what is expected: /
assert log =~ /Cannot read the checkpoint .*nowhere\.pth: there is no /
assert log.count('MojoExecutionException') == 3
// Error text is for reading aloud.
assert !log.readLines().any { it.startsWith('[ERROR]') && it.contains('Exception:') }
assert !new File(basedir, 'home').exists() || !new File(basedir, 'home/models').list()
