def log = new File(basedir, 'build.log').text
def rules = new File(basedir, 'goldens/lpips.properties').text

assert rules =~ /# lpips:calibrate, .*lite.*: 3 renders of 1 pictures\./
def limits = (rules =~ /(?m)^(\w+) = ([\d.]+)$/).collectEntries { [it[1], it[2] as double] }
assert limits.keySet() == ['distance', 'worstPatch'] as Set
assert limits.values().every { it > 0 && it < 1 }

assert log.count('distance = ' + (rules =~ /(?m)^distance = ([\d.]+)$/)[0][1]) >= 2 : 'previewed as it was written'
assert log.contains('Commit it.')
assert log =~ /goldens.lpips\.properties sets distance already: remove that line first/
assert log.contains('Nothing tells these changes from noise: tinted/page.png.')
