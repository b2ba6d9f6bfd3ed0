package dev.lpips.tools.benchmarks;

import dev.lpips.Comparison;
import dev.lpips.Lpips;
import dev.lpips.image.Pixels;
import dev.lpips.model.Backbone;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Pairs in JMH: one after the other, each in a JVM of its own. Good for each number by itself; ratios of two of them are
 * taken from {@link PairCase}, where they take turns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls open() first
public class EngineBenchmark {

    /** The home folder of the models. */
    @Param("target/benchmarks/home")
    public String home = "";

    /** The network. */
    @Param({"alex", "squeeze"})
    public String backbone = "";

    /** Width and height. */
    @Param({"64x64", "256x256", "512x512", "1280x800", "1920x1080", "3840x2160"})
    public String size = "";

    /** What differs. */
    @Param({"ALL", "BOX", "NONE"})
    public Change change = Change.ALL;

    private Lpips lpips;
    private Pixels reference;
    private Pixels actual;

    /** Creates the state, which JMH fills. */
    public EngineBenchmark() {}

    /** Draws the pictures and loads the network. */
    @Setup
    public void open() {
        String[] sides = size.split("x", 2);
        Scene scene = new Scene(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), 1);
        reference = scene.reference();
        actual = scene.actual(change);
        lpips = Lpips.open(Models.options(Path.of(home), Backbone.of(backbone)));
    }

    /** Compares a pair. */
    @Benchmark
    public Comparison compare() {
        return lpips.compare(reference, actual);
    }

    /** Releases the network. */
    @TearDown
    public void close() {
        lpips.close();
    }
}
