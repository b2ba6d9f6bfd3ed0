package dev.lpips.command;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.SharedEngines;
import dev.lpips.batch.PairPipeline;
import dev.lpips.closest.ClosestPictures;
import dev.lpips.closest.Ranking;
import dev.lpips.closest.RankingJson;
import dev.lpips.engine.EngineException;
import dev.lpips.gate.Approval;
import dev.lpips.gate.ApprovalRequest;
import dev.lpips.gate.Findings;
import dev.lpips.gate.Gate;
import dev.lpips.gate.GateListener;
import dev.lpips.gate.ProgressLines;
import dev.lpips.gate.ResultFiles;
import dev.lpips.image.io.UnreadableImageException;
import dev.lpips.model.Lookup;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.outcome.UnreadableOutcomeException;
import dev.lpips.report.ReportSettings;
import dev.lpips.report.html.HtmlReport;
import dev.lpips.report.html.PictureStorage;
import dev.lpips.rules.SettingsLayer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Goals of the Maven plugin as a program, for builds that can start one, such as a {@code JavaExec} of Gradle:
 *
 * <pre>
 * java -cp &lt;test class path&gt; dev.lpips.command.LpipsCommand verify
 * java -cp &lt;test class path&gt; dev.lpips.command.LpipsCommand approve -Dlpips.golden=LoginPageTest/dark
 * java -cp &lt;test class path&gt; dev.lpips.command.LpipsCommand report
 * java -cp &lt;test class path&gt; dev.lpips.command.LpipsCommand closest -Dlpips.picture=x.png -Dlpips.among=pictures
 * </pre>
 *
 * <p>Settings are the system properties of the goals, such as {@code lpips.actualDirectory}; relative paths lie in the working
 * directory. With {@code lpips.run}, exactly the outcomes of the tests with the same {@code lpips.run} count; without it, those of the
 * newest run.
 *
 * <p>The program exits with 0 if everything passes, with 1 if pictures differ, and with 2 if it was asked for something that it
 * cannot do.
 *
 * @since 0.1.0
 */
public final class LpipsCommand {

    static final int PASSED = 0;
    static final int DIFFERENT = 1;
    static final int REFUSED = 2;

    private final ModuleSettings module;
    private final Lookup environment;
    private final PrintStream out;
    private final PrintStream err;

    LpipsCommand(Lookup properties, Lookup environment, PrintStream out, PrintStream err) {
        this.module = new ModuleSettings(properties);
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the program and exits.
     *
     * @param arguments one word, {@code verify}, {@code approve}, {@code report} or {@code closest}; and settings, as in {@code
     *     -Dlpips.golden=LoginPageTest/dark}, which overrule system properties
     */
    public static void main(String... arguments) {
        Arguments asked = Arguments.parse(arguments);
        LpipsCommand command =
                new LpipsCommand(asked.overruling(System::getProperty), System::getenv, System.out, System.err);
        System.exit(command.run(asked));
    }

    int run(Arguments asked) {
        try {
            asked.requireKnownProperties();
            return switch (asked.goal()) {
                case "verify" -> verify();
                case "approve" -> approve();
                case "report" -> report();
                case "closest" -> closest();
                default -> throw new IllegalArgumentException(asked.refusal());
            };
        } catch (IllegalArgumentException
                | EngineException
                | UnreadableImageException
                | UnreadableOutcomeException
                | IOException
                | UncheckedIOException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int verify() throws IOException {
        if (module.isTrue("lpips.skip")) {
            out.println("Pictures are not verified: lpips.skip is set");
            return PASSED;
        }
        ResultFiles results = new ResultFiles(module.evidence());
        results.remove();
        Findings findings = new Findings(new PrintedFindings(out, err, ProgressLines.here(true, environment)));
        gate().verify(module.isSet("lpips.run") ? Gate.Run.THIS_BUILD : Gate.Run.NEWEST, findings);
        results.write(module.module().name(), findings);
        if (!findings.hasFailures()) {
            HtmlReport.remove(module.report());
            out.println(findings.summary());
            return PASSED;
        }
        writeReportOfFailures();
        err.println(findings.summary());
        if (module.isTrue("lpips.failureIgnore")) {
            err.println("The build goes on, because lpips.failureIgnore is set");
            return PASSED;
        }
        return DIFFERENT;
    }

    private int approve() throws IOException {
        String golden = module.text("lpips.golden")
                .orElseThrow(() -> new IllegalArgumentException("Name what to accept: -Dlpips.golden=..."));
        Approval approval = Approval.plan(module.approvables(), ApprovalRequest.parse(golden), unset(), environment);
        (module.isTrue("lpips.preview") ? approval.preview() : approval.write()).forEach(out::println);
        return PASSED;
    }

    private int report() throws IOException {
        HtmlReport report = writeReport(module.sources());
        out.println(String.format(Locale.ROOT, "%d of %d pictures need a look", report.failed(), report.checks()));
        out.println(report.line());
        return PASSED;
    }

    /** The page also shows what earlier builds left, which may be unreadable by now; that changes nothing about this one. */
    private void writeReportOfFailures() throws IOException {
        try {
            HtmlReport report = writeReport(List.of(module.source()));
            report.appendSummary(environment);
            err.println(report.line());
        } catch (UnreadableOutcomeException e) {
            err.println("There is no page to look at: " + e.getMessage());
        }
    }

    private int closest() throws IOException {
        if (!module.isSet("lpips.picture") || !module.isSet("lpips.among")) {
            throw new IllegalArgumentException(
                    "Name a picture and where to look for close ones: -Dlpips.picture=... -Dlpips.among=...");
        }
        LpipsOptions options = unset().withSettings(module.properties());
        try (Lpips lpips = Lpips.open(options, SharedEngines.onnx(out::println))) {
            Ranking ranking = new ClosestPictures(
                            lpips, new PairPipeline(Runtime.getRuntime().availableProcessors()))
                    .rank(module.file("lpips.picture"), module.file("lpips.among"));
            ranking.lines(module.number("lpips.top", Ranking.STANDARD_TOP)).forEach(out::println);
            if (module.isSet("lpips.output")) {
                RankingJson.write(ranking, module.file("lpips.output"));
            }
        }
        return PASSED;
    }

    private HtmlReport writeReport(List<EvidenceSource> sources) {
        return HtmlReport.write(
                sources,
                module.module().name(),
                CommandSteps.of(module).onPage(module.from()),
                module.report(),
                module.isTrue("lpips.report.inline") ? PictureStorage.INLINE : PictureStorage.LINKED);
    }

    private Gate gate() {
        return new Gate(
                module.gate(),
                ReportSettings.here(environment).withNextSteps(CommandSteps.of(module)),
                rules -> rules.overruledBy(SettingsLayer.properties(module.properties())),
                unset(),
                options -> Lpips.open(options, SharedEngines.onnx(out::println)),
                module.properties(),
                environment);
    }

    private static LpipsOptions unset() {
        return LpipsOptions.defaults().withThreads(1);
    }

    private int refuse(String reason) {
        err.println(reason);
        return REFUSED;
    }

    /** Prints what a gate finds. */
    private record PrintedFindings(PrintStream out, PrintStream err, ProgressLines progress) implements GateListener {

        @Override
        public void failed(String message) {
            err.println(message);
        }

        @Override
        public void noted(String message) {
            out.println(message);
        }

        @Override
        public void progressed(int done, int all) {
            progress.next(done, all).ifPresent(out::println);
        }
    }
}
