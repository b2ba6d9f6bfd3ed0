def log = new File(basedir, 'build.log').text

assert log.contains('A project of packaging pom makes no pictures')
assert log.contains('1 of 2 picture checks failed: bars.png.')
assert log =~ /golden +: stock.goldens.bars\.png/
assert log.contains('to accept   : mvn lpips:approve -Dlpips.golden=stock:bars')
assert log.contains('bars.png of stock now. Commit it.')
assert log.count('All picture checks passed: 1') == 4
assert log.count('All picture checks passed: 2') == 1
assert log.count('Commit it.') == 1
assert !log.contains('LinkageError') && !log.contains('UnsatisfiedLinkError')
