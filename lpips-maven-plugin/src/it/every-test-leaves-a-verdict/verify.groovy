def log = new File(basedir, 'build.log').text
def builds = log.split(/(?m)^(?=.*Scanning for projects)/).findAll { it.contains('BUILD ') }
def says = { int build, String text -> builds[build].contains(text) }
def number = { builds.size() }

assert number() == 8
assert says(1, 'All picture checks passed: 2')
[2, 3, 4].each {
    assert says(it, 'the test shop.PageTest.page began and left no verdict on its picture')
}
assert says(5, 'Tests are skipped (skipTests=')
assert says(6, 'Tests are skipped (maven.test.skip=')
assert says(7, 'Some tests are left out (test=PageTest#other)')
assert says(7, 'All picture checks passed: 1')
