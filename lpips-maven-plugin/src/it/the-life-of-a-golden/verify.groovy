import dev.lpips.golden.Provenance

def goldens = new File(basedir, 'src/test/goldens/PageTest')
def all = ['plain', 'named', 'of/de', 'of/en', 'again/repetition-1', 'again/repetition-2', 'Inner/inner']
assert all.every { new File(goldens, it + '.png').isFile() }

// Through closures, because a failed assert prints all it looks at.
def log = new File(basedir, 'build.log').text
def builds = log.split(/(?m)^(?=.*Scanning for projects)/).findAll { it.contains('BUILD ') }
def says = { int build, String text -> builds[build].contains(text) }
def times = { int build, String text -> builds[build].count(text) }
def number = { builds.size() }
assert number() == 6

assert says(0, 'there is no golden "PageTest/of/de" yet')
assert says(0, 'to record : mvn verify -Dlpips.golden.mode=record-missing')
assert says(1, 'golden "PageTest/again/repetition-2" was recorded in this run')
assert says(1, 'Tests run: 7, Failures: 7')
assert says(2, 'All picture checks passed: 7')
assert says(3, 'image does not have the size of its golden "PageTest/Inner/inner"')
assert says(3, 'mvn lpips:approve -Dlpips.golden=PageTest/Inner/inner')
assert times(4, 'Commit it.') == 7
assert says(5, 'All picture checks passed: 7')

// An approval says where the picture comes from, as a recording does.
assert Provenance.read(new File(goldens, 'of/de.png').toPath()).get().test() == 'shop.PageTest.of/de'
