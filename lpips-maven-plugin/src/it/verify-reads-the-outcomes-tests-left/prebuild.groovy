import static dev.lpips.oracle.Painted.*

import dev.lpips.Lpips
import dev.lpips.LpipsOptions
import dev.lpips.Tolerance
import dev.lpips.golden.GoldenName
import dev.lpips.golden.GoldenOutcome.Verified
import dev.lpips.model.Backbone
import dev.lpips.model.ModelStore
import dev.lpips.report.OutcomeReporter
import dev.lpips.report.ReportSettings

// As lpips-junit does it, for one test that passed and two that did not.
def store = ModelStore.inHome(new File(basedir.parentFile.parentFile, 'it-home').toPath())
def settings = ReportSettings.here { null }.withWorkingDirectory(basedir.toPath())
def reporter = OutcomeReporter.in(new File(basedir, 'target/lpips').toPath(), settings)

def lpips = Lpips.open(LpipsOptions.defaults().withBackbone(Backbone.SQUEEZE).withStore(store))
['fine': 48, 'small': 47, 'smaller': 46].each { name, side ->
    def verdict = lpips.judge(bars(48, 1), bars(side, 1), Tolerance.GOLDEN)
    def golden = new File(basedir, "src/test/goldens/ChartsTest/${name}.png").toPath()
    reporter.report(
            new Verified(new GoldenName("ChartsTest/$name"), golden, bars(48, 1), bars(side, 1), verdict),
            "ChartsTest.$name()")
}
lpips.close()

// What a script returns decides, and the last line returned something else.
return true
