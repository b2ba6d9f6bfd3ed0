import static dev.lpips.oracle.Painted.*

import dev.lpips.image.io.ImageFiles
import dev.lpips.run.RunId
import java.time.Instant
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

['q1', 'q2', 'q3', 'q4'].each { write(new File(basedir, "goldens/$it/bars.png").toPath(), bars(1)) }
['q1', 'q2'].each { write(new File(basedir, "target/charts/$it/bars.png").toPath(), bars(1)) }
['q3', 'q4'].each { write(new File(basedir, "target/charts/$it/bars.png").toPath(), inverted(1)) }
write(new File(basedir, 'target/charts/q4/new.png').toPath(), bars(2))

// What two machines left, each with one picture that has no golden.
def run = RunId.fresh()
def outcome = { """{"format": 3, "name": "PageTest/$it", "goldenDirectory": "../../src/test/goldens", "status": "missing",
    "test": "PageTest.$it", "run": "$run", "timestamp": "${Instant.now()}", "readings": {}, "actualSize": {"width": 48, "height": 48},
    "message": "there is no golden", "evidence": {"actual": "PageTest/$it-actual.png"}}""" }
// Each with the list of its runs, as tests leave it.
def list = "came\t$run\tcheck\tend\n"
new ZipOutputStream(new FileOutputStream(new File(basedir, 'linux.zip'))).withCloseable { zip ->
    zip.putNextEntry(new ZipEntry("sales/target/lpips/outcomes/$run/a.json"))
    zip.write(outcome('linux').bytes)
    zip.putNextEntry(new ZipEntry('sales/target/lpips/runs/names.ledger'))
    zip.write(list.bytes)
    zip.putNextEntry(new ZipEntry('sales/target/lpips/PageTest/linux-actual.png'))
    zip.write(ImageFiles.encodePng(bars(3)))
}
def folder = new File(basedir, "shards/macos/outcomes/$run")
folder.mkdirs()
new File(folder, 'b.json').text = outcome('macos')
write(new File(basedir, 'shards/macos/PageTest/macos-actual.png').toPath(), bars(4))
new File(basedir, 'shards/macos/runs').mkdirs()
new File(basedir, 'shards/macos/runs/names.ledger').text = list

return true
