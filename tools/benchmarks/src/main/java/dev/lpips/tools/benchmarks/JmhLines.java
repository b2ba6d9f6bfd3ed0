package dev.lpips.tools.benchmarks;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The engine in JMH. */
final class JmhLines {

    private final Settings settings;
    private final Report report;

    JmhLines(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    void measure() throws RunnerException {
        Collection<RunResult> results = new Runner(options().build()).run();
        for (RunResult result : results) {
            String name = "JMH: %s, %s, %s changed"
                    .formatted(
                            result.getParams().getParam("backbone"),
                            result.getParams().getParam("size"),
                            result.getParams().getParam("change"));
            double median = result.getPrimaryResult().getStatistics().getPercentile(50);
            report.add(Line.millis(name, median));
        }
    }

    private ChainedOptionsBuilder options() {
        var options = new OptionsBuilder()
                .include(EngineBenchmark.class.getName())
                .param("home", settings.home().toAbsolutePath().toString())
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .forks(1);
        return switch (settings.effort()) {
            case SMOKE ->
                options.warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(100))
                        .param("size", "64x64")
                        .param("backbone", "alex");
            case QUICK ->
                options.warmupIterations(1)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.seconds(1))
                        .param("size", "256x256")
                        .param("backbone", "alex");
            case FULL ->
                options.warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2));
        };
    }
}
