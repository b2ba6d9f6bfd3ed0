def log = new File(basedir, 'build.log').text

assert log =~ /The checkpoint .*page\.html is not what is expected: /
assert log =~ /The checkpoint .*alex-synthetic\.pth is not what is expected: /
assert log =~ /Cannot read the checkpoint .*nowhere\.pth: there is no /
assert log.count('MojoExecutionException') == 3
assert !log.contains('Exception:')
assert !new File(basedir, 'home').exists() || !new File(basedir, 'home/models').list()
