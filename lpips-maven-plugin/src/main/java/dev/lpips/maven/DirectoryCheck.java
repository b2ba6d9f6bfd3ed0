package dev.lpips.maven;

import dev.lpips.Lpips;
import dev.lpips.Tolerance;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.PortableSegment;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.ImageFiles;
import dev.lpips.image.PicturePair;
import dev.lpips.image.PicturePairs;
import dev.lpips.image.Pixels;
import dev.lpips.image.UnreadableImageException;
import dev.lpips.report.EvidenceWriter;
import dev.lpips.report.Failure;
import dev.lpips.report.FailureMessage;
import dev.lpips.report.OutcomeLog;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.ReportSettings;
import dev.lpips.report.ReportSettings.FirstGolden;
import dev.lpips.report.RunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.io.FilenameUtils;

/** Compares a directory of pictures with a directory of goldens, by relative path. */
final class DirectoryCheck {

    /** What stands in the log where a test would. */
    static final String TEST_ID = "lpips:verify";

    private final Lpips lpips;
    private final Tolerance tolerance;
    private final ReportSettings settings;
    private final OutcomeReporter reporter;

    DirectoryCheck(Lpips lpips, Tolerance tolerance, Path evidence, RunId run, AlphaPolicy alpha) {
        this.lpips = lpips;
        this.tolerance = tolerance;
        this.settings =
                ReportSettings.here(System::getenv).withAlpha(alpha).withFirstGolden(FirstGolden.APPROVED_BY_A_PERSON);
        this.reporter = new OutcomeReporter(
                EvidenceWriter.in(evidence), new FailureMessage(settings), OutcomeLog.in(evidence, run));
    }

    void verify(Path goldenDirectory, Path actualDirectory, Findings findings) throws IOException {
        // Maven's paths are absolute; messages have them as the reader would type them.
        Path goldens = Path.of(settings.show(goldenDirectory));
        Path actuals = Path.of(settings.show(actualDirectory));
        if (PicturePairs.names(actuals).isEmpty()) {
            findings.fail(actuals.toString(), "there is no picture in %s: did the build make any?".formatted(actuals));
        }
        for (PicturePair pair : PicturePairs.of(goldens, actuals)) {
            try {
                verify(pair, findings);
            } catch (UnreadableImageException e) {
                findings.fail(pair.name(), String.valueOf(e.getMessage()));
            }
        }
    }

    private void verify(PicturePair pair, Findings findings) {
        if (Files.notExists(pair.actual())) {
            findings.fail(
                    pair.name(), "there is no picture %s for the golden %s".formatted(pair.actual(), pair.reference()));
            return;
        }
        Optional<Failure> failure = reporter.report(check(pair), TEST_ID);
        failure.ifPresentOrElse(each -> findings.fail(pair.name(), each.message()), findings::pass);
    }

    private GoldenOutcome check(PicturePair pair) {
        GoldenName name = name(pair);
        Pixels actual = ImageFiles.read(pair.actual());
        if (Files.notExists(pair.reference())) {
            return new GoldenOutcome.Missing(name, pair.reference(), actual);
        }
        Pixels reference = ImageFiles.read(pair.reference());
        return new GoldenOutcome.Verified(
                name, pair.reference(), reference, actual, lpips.judge(reference, actual, tolerance));
    }

    /** A name for evidence and log. Files may be called what they like; names of goldens work on every system. */
    private static GoldenName name(PicturePair pair) {
        String stem = FilenameUtils.isExtension(pair.name(), "png")
                ? FilenameUtils.removeExtension(pair.name())
                : pair.name();
        String portable =
                Arrays.stream(stem.split("/")).map(PortableSegment::of).collect(Collectors.joining("/"));
        return new GoldenName(portable.length() > GoldenName.MAXIMUM_LENGTH ? PortableSegment.of(portable) : portable);
    }
}
