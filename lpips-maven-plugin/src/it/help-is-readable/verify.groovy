def log = new File(basedir, 'build.log').text

['lpips:approve', 'lpips:calibrate', 'lpips:closest', 'lpips:compare', 'lpips:explain', 'lpips:help', 'lpips:install-model', 'lpips:prune', 'lpips:report', 'lpips:verify'].each { assert log.contains(it) }
['lpips.actualDirectory', 'lpips.goldenDirectory', 'lpips.skip', 'lpips.home']
        .each { assert log.contains("User property: $it") }
assert log.contains('<ssim>0.98</ssim>')
// A brace of the example once ended the tag around it, and half of the example was lost.
assert log.contains('<actualDirectory>${project.build.directory}/charts</actualDirectory>')
assert log.contains('<goldenDirectory>src/test/charts</goldenDirectory>')
assert log =~ /(?m)^  mvn lpips:approve -Dlpips\.golden=LoginPageTest\/dark-mode\R/
// Markup that was meant for a browser.
assert !log.contains('{@')
assert !(log =~ /<\/?(code|pre|p)>/)
