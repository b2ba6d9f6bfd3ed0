assert new File(basedir, 'build.log').text.contains('[WARNING] Pictures are not verified: lpips.skip is set')
