def log = new File(basedir, 'build.log').text

['lpips:approve', 'lpips:compare', 'lpips:help', 'lpips:install-model', 'lpips:verify'].each { assert log.contains(it) }
['lpips.actualDirectory', 'lpips.goldenDirectory', 'lpips.distance', 'lpips.worstPatch', 'lpips.skip', 'lpips.home']
        .each { assert log.contains("User property: $it") }
assert log.contains('<actualDirectory>')
// Markup that was meant for a browser.
assert !log.contains('{@')
assert !(log =~ /<\/?(code|pre|p)>/)
