package dev.lpips.maven;

import dev.lpips.Lpips;
import dev.lpips.Verdict;
import dev.lpips.batch.LoadedPair;
import dev.lpips.batch.PairPipeline;
import dev.lpips.batch.PicturePair;
import dev.lpips.batch.PicturePairs;
import dev.lpips.evidence.EvidenceWriter;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.PortableSegment;
import dev.lpips.image.AlphaPolicy;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import dev.lpips.outcome.Failure;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.report.FailureMessage;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.report.ReportSettings;
import dev.lpips.report.ReportSettings.FirstGolden;
import dev.lpips.rules.GoldenRules;
import dev.lpips.run.RunId;
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
    private final PairPipeline pipeline;
    private final GoldenRules rules;
    private final ReportSettings settings;
    private final OutcomeReporter reporter;

    DirectoryCheck(Lpips lpips, PairPipeline pipeline, GoldenRules rules, Path evidence, RunId run, AlphaPolicy alpha) {
        this.lpips = lpips;
        this.pipeline = pipeline;
        this.rules = rules;
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
        pipeline.run(PicturePairs.of(goldens, actuals), this::check, check -> check.report(findings));
    }

    private Check check(LoadedPair loaded) {
        return loaded.fold(
                this::judge,
                this::match,
                unreadable -> new Check(unreadable.pair(), Optional.of(unreadable.reason())),
                missing -> incomplete(missing.pair()));
    }

    private Check match(LoadedPair.SameBytes same) {
        PicturePair pair = same.pair();
        Verdict.Match match = lpips.judgeEqual(same.size(), rules.tolerance(name(pair)));
        reporter.reportSameBytes(name(pair), pair.reference(), match, TEST_ID);
        return new Check(pair, Optional.empty());
    }

    private Check judge(LoadedPair.Decoded decoded) {
        PicturePair pair = decoded.pair();
        Verdict verdict = lpips.judge(decoded.reference(), decoded.actual(), rules.tolerance(name(pair)));
        return report(
                pair,
                new GoldenOutcome.Verified(
                        name(pair), pair.reference(), decoded.reference(), decoded.actual(), verdict));
    }

    private Check incomplete(PicturePair pair) {
        if (Files.notExists(pair.actual())) {
            return new Check(
                    pair,
                    Optional.of("there is no picture %s for the golden %s".formatted(pair.actual(), pair.reference())));
        }
        try {
            return report(
                    pair, new GoldenOutcome.Missing(name(pair), pair.reference(), ImageFiles.read(pair.actual())));
        } catch (UnreadableImageException e) {
            return new Check(pair, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private Check report(PicturePair pair, GoldenOutcome outcome) {
        return new Check(
                pair,
                reporter.report(outcome, TEST_ID, rules.origin(outcome.name())).map(Failure::message));
    }

    /** A name for evidence and log. Files may be called what they like; names of goldens work on every system. */
    private static GoldenName name(PicturePair pair) {
        String stem = FilenameUtils.isExtension(pair.name(), "png")
                ? FilenameUtils.removeExtension(pair.name())
                : pair.name();
        String portable =
                Arrays.stream(stem.split("/")).map(PortableSegment::ofFile).collect(Collectors.joining("/"));
        return new GoldenName(
                portable.length() > GoldenName.MAXIMUM_LENGTH ? PortableSegment.ofFile(portable) : portable);
    }

    /** What a pair came to: the message of its failure, or none. */
    private record Check(PicturePair pair, Optional<String> failure) {

        void report(Findings findings) {
            failure.ifPresentOrElse(message -> findings.fail(pair.name(), message), findings::pass);
        }
    }
}
