import dev.lpips.golden.Provenance

def goldens = new File(basedir, 'src/test/goldens')
def pages = ['CartTest', 'LoginTest', 'OrderTest'].collect { new File(goldens, "$it/page.png") }
assert pages.every { it.isFile() }
assert Provenance.read(pages[0].toPath()).get().test() == 'shop.CartTest.page'
// Until it is pruned, nothing removes it: see the end.

// Through closures, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def builds = log.split(/(?m)^(?=.*Scanning for projects)/).findAll { it.contains('BUILD ') }
def says = { int build, String text -> builds[build].contains(text) }
def times = { int build, String text -> builds[build].count(text) }
def number = { builds.size() }
assert number() == 10

// Recorded, tried again twice, and passed in no try.
assert says(0, 'was recorded in this run, so it cannot pass in this run')
assert says(0, 'an earlier check of this run wrote it; this one matches')
assert !says(0, 'Flakes')

[1, 2, 5].each {
    assert says(it, 'All picture checks passed: 3')
    // Once, although there are several forks.
    assert times(it, 'No test has these goldens any more') == 1
    assert says(it, 'goldens/LoginTest/dark.png')
}

assert says(6, 'No test of goldens-of-forks has these goldens any more (1):')
assert says(6, 'goldens/LoginTest/dark.png')
assert says(7, 'dark.png is in ')
assert says(9, 'left tests out, or a JVM of it died: run all tests first')
assert !new File(basedir, 'src/test/goldens/LoginTest/dark.png').exists()
assert new File(basedir, 'target/lpips-trash').directory

assert says(3, 'Two tests have the golden "CartTest/page": shop.')
assert says(3, 'shop.CartTest.page()')
assert says(3, 'shop.admin.CartTest.page(Goldens)')

assert says(4, 'image does not have the size of its golden "CartTest/page"')
assert says(4, '3 of 6 picture checks failed')
