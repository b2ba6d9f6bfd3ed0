def log = new File(basedir, 'build.log').text
def rules = new File(basedir, 'goldens/lpips.properties').readLines()

assert rules[0] ==~ /# lpips:calibrate, .*lite.*: 3 renders of 1 pictures\..*/
def limits = rules.findAll { it ==~ /\w+ = [\d.]+/ }
assert limits.size() == 1 && limits[0] ==~ /distance = 0\.0*[1-9]\d*/
// A preview tells what is written after it.
assert log.count(limits[0]) >= 2 && log.contains('Commit it.')

assert log =~ /These limits are for every golden in .*goldens\. Name those they are for with -Dlpips\.golden=/

assert log =~ /goldens.lpips\.properties sets distance already: remove that line first/
// Limits for some goldens are none for the others.
assert log =~ /INFO\] Render\*\*\.distance = 0\.0*[1-9]\d*/
assert log.contains('Nothing tells these changes from noise: tinted/page.png.')
