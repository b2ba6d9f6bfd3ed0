package dev.lpips.gate;

import dev.lpips.Lpips;
import dev.lpips.RulerLoan;
import dev.lpips.batch.PairPipeline;
import dev.lpips.golden.GoldenChecks;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenOutcome;
import dev.lpips.golden.GoldenStore;
import dev.lpips.golden.GoldenVerifier;
import dev.lpips.golden.Provenance;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.UnreadableImageException;
import dev.lpips.outcome.Outcome;
import dev.lpips.report.OutcomeReporter;
import dev.lpips.rules.GoldenRules;
import dev.lpips.rules.NameFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares a directory of pictures with a directory of goldens, by relative path, as tests compare theirs. */
final class DirectoryCheck {

    /** Stands in the log where a test would. */
    static final String TEST_ID = "lpips:verify";

    private final Lpips lpips;
    private final PairPipeline pipeline;
    private final GoldenRules rules;
    private final Function<GoldenStore, GoldenVerifier> verifiers;
    private final OutcomeReporter reporter;
    private final PassedChecks passed;

    /**
     * Creates a check.
     *
     * @param verifiers makes the verifier of a store, for the run at hand
     * @param passed what need not be checked again
     */
    DirectoryCheck(
            Lpips lpips,
            PairPipeline pipeline,
            GoldenRules rules,
            Function<GoldenStore, GoldenVerifier> verifiers,
            OutcomeReporter reporter,
            PassedChecks passed) {
        this.lpips = lpips;
        this.pipeline = pipeline;
        this.rules = rules;
        this.verifiers = verifiers;
        this.reporter = reporter.measuringWith(RulerLoan.of(lpips));
        this.passed = passed;
    }

    /**
     * Checks every picture and every golden.
     *
     * @param goldenDirectory the goldens
     * @param actualDirectory the pictures
     * @param settings whether a golden may lack its picture, and what is left out
     * @throws IllegalArgumentException if a picture and its golden are one file, or a link leads out of a directory
     * @throws IOException if a directory cannot be listed
     */
    void verify(Path goldenDirectory, Path actualDirectory, GateSettings settings, Findings findings)
            throws IOException {
        requireTwoFiles(goldenDirectory, actualDirectory);
        PictureFolder goldens = PictureFolder.list(goldenDirectory).without(settings.ignoredFiles());
        PictureFolder actuals = PictureFolder.list(actualDirectory).without(settings.ignoredFiles());
        if (actuals.pictures().isEmpty()) {
            findings.fail(
                    actualDirectory.toString(),
                    "there is no picture in %s: did the build make any?".formatted(actualDirectory));
        }
        noteOthers(goldens, actuals, findings);
        Set<String> files = new TreeSet<>(goldens.pictures());
        files.addAll(actuals.pictures());
        PictureNames names = PictureNames.of(files);
        List<PictureCheck> all = PictureCheck.of(goldens, actuals, names).stream()
                .filter(check ->
                        settings.scope().isComplete() || check.withoutPicture().isEmpty())
                .toList();
        NameFilter filter = settings.filter();
        List<PictureCheck> checks = all.stream()
                .filter(check -> filter.accepts(check.name().value(), check.file()))
                .toList();
        LeftOut.note(filter, all.size() - checks.size(), findings);
        GoldenStore store = GoldenStore.at(goldenDirectory).withForeignFiles(names.foreignFiles());
        int before = findings.checked();
        pipeline.forEach(checks, check -> finding(check, goldens, actuals, store), finding -> {
            findings.add(finding);
            findings.progress(findings.checked() - before, checks.size());
        });
        passed.note(findings);
    }

    private Finding finding(PictureCheck check, PictureFolder goldens, PictureFolder actuals, GoldenStore store) {
        if (check.withoutPicture().isPresent()) {
            Path golden = goldens.file(check.withoutPicture().get());
            return Finding.failed(
                    check.file(),
                    "there is no picture %s for the golden %s%s"
                            .formatted(actuals.file(check.file()), golden, hint(actuals, check.file())));
        }
        Finding finding = verify(check, actuals.file(check.file()), store);
        return goldens.pictures().contains(check.file())
                ? finding
                : new Finding(
                        finding.name(),
                        finding.message().map(message -> message + hint(goldens, check.file())),
                        finding.outcome());
    }

    private static String hint(PictureFolder folder, String file) {
        return folder.withOtherExtension(file)
                .map(other -> "%n  hint      : there is %s; a picture and its golden need the same extension"
                        .formatted(folder.file(other)))
                .orElse("");
    }

    private Finding verify(PictureCheck check, Path picture, GoldenStore store) {
        GoldenName name = check.name();
        byte[] bytes;
        try {
            bytes = ImageFiles.readBytes(picture);
        } catch (UnreadableImageException e) {
            return unreadable(check, store, e);
        }
        Optional<String> key = key(name, picture, bytes, store);
        Optional<Outcome> before = key.flatMap(passed::find);
        if (before.isPresent()) {
            return Finding.of(check.file(), reporter.logAgain(before.get()));
        }
        Pixels actual;
        try {
            actual = ImageFiles.decode(bytes, picture.toString());
        } catch (UnreadableImageException e) {
            return unreadable(check, store, e);
        }
        Finding finding = verify(check, picture, bytes, actual, store);
        key.ifPresent(digest -> finding.outcome().ifPresent(outcome -> passed.keep(digest, outcome)));
        return finding;
    }

    private Finding unreadable(PictureCheck check, GoldenStore store, UnreadableImageException e) {
        reporter.reportFault(check.name(), store.file(check.name()), e, TEST_ID);
        return Finding.failed(check.file(), String.valueOf(e.getMessage()));
    }

    /** Whatever is wrong with one of the files, the check itself is to tell. */
    private Optional<String> key(GoldenName name, Path picture, byte[] bytes, GoldenStore store) {
        if (!passed.isKeeping()) {
            return Optional.empty();
        }
        try {
            Path golden = verifiers.apply(store).file(name);
            if (!Files.isRegularFile(golden) || isOneFile(golden, picture)) {
                return Optional.empty();
            }
            return passed.key(
                    name, golden, ImageFiles.readBytes(golden), bytes, rules.tolerance(name), rules.focus(name));
        } catch (UnreadableImageException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Finding verify(PictureCheck check, Path picture, byte[] bytes, Pixels actual, GoldenStore store) {
        GoldenName name = check.name();
        GoldenVerifier verifier = verifiers.apply(store.readBy(golden -> decode(golden, bytes, actual)));
        try {
            requireTwoFiles(verifier.file(name), picture);
            return Finding.of(check.file(), reporter.log(outcome(verifier, name, actual), TEST_ID, rules.origin(name)));
        } catch (SameFileException e) {
            throw e;
        } catch (UnreadableImageException | IllegalArgumentException e) {
            return Finding.failed(
                    check.file(),
                    reporter.reportFault(name, verifier.file(name), actual, e, TEST_ID)
                            .message());
        }
    }

    private GoldenOutcome outcome(GoldenVerifier verifier, GoldenName name, Pixels actual) {
        GoldenChecks checks =
                verifier.begin(() -> Provenance.now(Optional.of(Provenance.model(lpips.model())), TEST_ID));
        return checks.check(
                        name,
                        actual,
                        (reference, picture, tolerance) ->
                                lpips.judge(reference, picture, rules.focus(name), tolerance),
                        rules.tolerance(name))
                .orElseGet(() -> checks.end().get(0).record());
    }

    /** Equal files are decoded once; that they are equal does not make them pictures. */
    private static Pixels decode(Path golden, byte[] actualBytes, Pixels actual) {
        byte[] bytes = ImageFiles.readBytes(golden);
        return Arrays.equals(bytes, actualBytes) ? actual : ImageFiles.decode(bytes, golden.toString());
    }

    private static void noteOthers(PictureFolder goldens, PictureFolder actuals, Findings findings) {
        List<String> files = Stream.concat(
                        goldens.others().stream()
                                .filter(file -> !file.equals(GoldenRules.FILE_NAME) && !GoldenStore.isMask(file))
                                .map(file -> goldens.file(file).toString()),
                        actuals.others().stream().map(file -> actuals.file(file).toString()))
                .toList();
        if (!files.isEmpty()) {
            findings.note(String.format(
                    Locale.ROOT,
                    "Not compared, because they are hidden or no pictures that are read (%d): %s. ignoredFiles leaves them out of this list",
                    files.size(),
                    String.join(", ", files)));
        }
    }

    /** Whatever changes in one file changes in its golden as well. */
    private static void requireTwoFiles(Path golden, Path actual) {
        if (isOneFile(golden, actual)) {
            throw new SameFileException(
                    "%s and its golden %s are one file, so they can never differ".formatted(actual, golden));
        }
    }

    private static boolean isOneFile(Path golden, Path actual) {
        try {
            return Files.exists(golden) && Files.isSameFile(golden, actual);
        } catch (IOException e) {
            throw new UnreadableImageException(
                    "Cannot tell whether %s and %s are one file".formatted(actual, golden), e);
        }
    }

    /** A picture that is its own golden: a mistake of the configuration, and no finding. */
    private static final class SameFileException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        SameFileException(String message) {
            super(message);
        }
    }
}
