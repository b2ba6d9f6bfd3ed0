def log = new File(basedir, 'build.log').text

assert log.contains('There is nothing to verify: no actualDirectory is configured, and no test left an outcome in')
assert log.contains('Did the tests run?')
