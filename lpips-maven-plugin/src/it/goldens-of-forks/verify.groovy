import dev.lpips.golden.Provenance

def goldens = new File(basedir, 'src/test/goldens')
assert ['CartTest', 'LoginTest', 'OrderTest'].every { new File(goldens, "$it/page.png").isFile() }
assert Provenance.read(new File(goldens, 'CartTest/page.png').toPath()).get().test() == 'shop.CartTest.page'

def builds = new File(basedir, 'build.log').text.split('Running post-build|(?m)^(?=\\[INFO\\] Scanning for projects)')
builds = builds.findAll { it.contains('maven-surefire-plugin') || it.contains('surefire:') }
assert builds.size() == 6

// Recorded, tried again twice, and passed in no try.
assert builds[0].contains('was recorded in this run, so it cannot pass in this run')
assert builds[0].contains('an earlier check of this run wrote it; this one matches')
assert !builds[0].contains('Flakes')
assert builds[0].contains('BUILD FAILURE')

[1, 2, 5].each {
    assert builds[it].contains('All picture checks passed: 3')
    // Once, although there are several forks; the class with a namesake that was skipped says nothing.
    assert builds[it].count('No test has these goldens any more') == 1
    assert builds[it].contains('goldens/LoginTest/dark.png')
}

assert builds[3].contains('Two tests have the golden "CartTest/page": shop.')
assert builds[3].contains('shop.CartTest.page()')
assert builds[3].contains('shop.admin.CartTest.page(Goldens)')

assert builds[4].contains('image does not have the size of its golden "CartTest/page"')
assert builds[4].contains('3 of 6 picture checks failed')

assert new File(goldens, 'LoginTest/dark.png').isFile()
