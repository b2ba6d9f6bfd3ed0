import groovy.json.JsonSlurper

def fields = ['name', 'actual', 'reference', 'model', 'version', 'weighting', 'modelSha256', 'width', 'height', 'distance', 'layers',
              'worstPatch', 'evaluatedFraction', 'background', 'measures', 'decodeMillis', 'evaluateMillis', 'status']
def first = new JsonSlurper().parse(new File(basedir, 'first.json'))
def second = new JsonSlurper().parse(new File(basedir, 'second.json'))

assert first*.name == (1..30).collect { String.format('%02d.png', it) }
assert first.every { it.keySet() == fields as Set && it.status == 'compared' && it.distance > 0 }
assert first*.width == [48] * 30
// The same pictures, model and machine: the same bits, in another JVM too.
assert first*.distance == second*.distance
assert first*.layers == second*.layers
assert first*.worstPatch == second*.worstPatch
assert first.every { it.measures.isEmpty() }
assert second.every { it.measures.keySet().containsAll(['detail', 'areaColour', 'textColour', 'shift', 'ssim', 'psnr', 'mse']) }
assert second.every { Math.abs(it.measures.psnr + 10 * Math.log10(it.measures.mse)) < 1e-9 }
