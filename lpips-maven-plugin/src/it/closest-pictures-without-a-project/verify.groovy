import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def ranking = new JsonSlurper().parse(new File(basedir, 'out/ranking.json'))

assert ranking.model == 'lite' && ranking.modelSha256 ==~ /[0-9a-f]{64}/
assert ranking.pictures.size() == 5
assert ranking.pictures[0].name == 'b c/equal.png' && ranking.pictures[0].distance == 0
def distances = ranking.pictures[0..2]*.distance
assert distances == distances.sort(false) && distances[1] > 0
assert ranking.pictures[3..4].collectEntries { [it.name, it.status] } == ['size.png': 'size-mismatch', 'torn.png': 'unreadable']
assert ranking.pictures[3..4].every { it.distance == null && it.reason }

assert log =~ /1\. +0\.0000 +b c.equal\.png +\(identical\)/
assert log =~ /2\. +\d\.\d{4} /
assert !(log =~ /3\. +\d\.\d{4} /)
assert log =~ /3 ranked by .*lite.*, 2 not comparable with/
assert log =~ /There is no directory .*amnog to look in/
assert log.contains('Name a picture and where to look for close ones: -Dlpips.picture=... -Dlpips.among=...')
