def log = new File(basedir, 'build.log').text
def page = new File(basedir, 'target/lpips/explain/InvoicePageTest/table/index.html')

assert log.contains('src/test/goldens/InvoicePageTest/table.png, 320 x 160, measured by lite 1')
assert log =~ /FAILS   one character turned round \(/
assert log =~ /distance 0\.0(49|50|51): blurred, sigma /
assert log.contains('Look at the pictures: ' + page.toURI().toString().replaceFirst('^file:/', 'file:///'))
assert page.text.contains('What the limits of table.png mean')
assert new File(page.parentFile, '01-part.png').file
assert log.contains('Name a golden: -Dlpips.golden=LoginPageTest/dark')
assert log.contains('There is no golden ') && log.contains('InvoicePageTest/absent.png')
