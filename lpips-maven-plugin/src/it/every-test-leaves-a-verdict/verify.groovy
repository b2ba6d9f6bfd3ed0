def log = new File(basedir, 'build.log').text
def builds = log.split(/(?m)^(?=.*Scanning for projects)/).findAll { it.contains('BUILD ') }
def says = { int build, String text -> builds[build].contains(text) }
def number = { builds.size() }

assert number() == 8
assert says(1, 'All picture checks passed: 2')
def noVerdict = 'the test shop.PageTest.page began and left no verdict on its picture'
[2, 3].each { assert says(it, noVerdict) }
// Surefire itself ends the build if the JVM dies before any of its tests was over; the order of tests is JUnit's.
assert says(4, noVerdict) || says(4, 'The forked VM terminated without properly saying goodbye')
assert says(5, 'Tests are skipped (skipTests=')
assert says(6, 'Tests are skipped (maven.test.skip=')
assert says(7, 'Some tests are left out (test=PageTest#other)')
assert says(7, 'All picture checks passed: 1')
