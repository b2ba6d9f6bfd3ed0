import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def pairs = new JsonSlurper().parse(new File(basedir, 'out/distances.json'))

assert pairs.collectEntries { [it.name, it.status] } == [
        'a b/differs.png': 'compared', 'equal.PNG': 'identical', 'gone.png': 'missing',
        'size.png'       : 'size-mismatch', 'torn.png': 'unreadable']
assert pairs[0].distance > 0 && pairs[0].layers.size() == 7
assert pairs[1].distance == 0
assert pairs[2..4].every { it.distance == null && it.worstPatch == null && it.layers == [] }
assert pairs.every { it.modelSha256 ==~ /[0-9a-f]{64}/ }

assert log =~ /compared +a b.differs\.png +distance \d\.\d{4}/
assert log.contains('1 compared, 1 identical, 1 missing, 1 size-mismatch, 1 unreadable, written to')
assert log =~ /There is no directory .*refrence to compare with .*actual/
assert log.contains('Name what to compare: -Dlpips.actual=... -Dlpips.reference=...')

// A line for an identical pair only where it was asked for.
assert log.count('identical     equal.PNG') == 1
assert log.contains('4 of 5 pairs differ, and lpips.failOnDifference is set')
