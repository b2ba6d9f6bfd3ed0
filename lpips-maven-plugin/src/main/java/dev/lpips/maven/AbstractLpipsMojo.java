package dev.lpips.maven;

import dev.lpips.LpipsOptions;
import dev.lpips.batch.PairPipeline;
import dev.lpips.engine.EngineException;
import dev.lpips.image.UnreadableImageException;
import dev.lpips.model.Backbone;
import dev.lpips.model.LpipsVersion;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.model.Weighting;
import dev.lpips.report.UnreadableOutcomeException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal knows: which model, and where it is installed. */
abstract class AbstractLpipsMojo extends AbstractMojo {

    /** The model that measures: <code>alex</code>, <code>squeeze</code> or <code>vgg</code>. */
    @Parameter(property = "lpips.model", defaultValue = "alex")
    private String model = "alex";

    /** The LPIPS version: <code>0.1</code>, or <code>0.0</code> to reproduce old numbers. */
    @Parameter(property = "lpips.version", defaultValue = "0.1")
    private String version = "0.1";

    /** How channels are weighed: <code>learned</code> is LPIPS, <code>uniform</code> its baseline without heads. */
    @Parameter(property = "lpips.weighting", defaultValue = "learned")
    private String weighting = "learned";

    /**
     * Where the network runs: <code>cpu</code>, <code>gpu</code>, <code>gpu:1</code>, or <code>auto</code>, which is the
     * CPU where no GPU can be used, and says so.
     */
    @Parameter(property = "lpips.device", defaultValue = "cpu")
    private String device = "cpu";

    /** Where models are installed. Unset: the environment variable LPIPS_HOME, else the user's cache folder. */
    @Parameter(property = "lpips.home")
    private @Nullable File home;

    @Parameter(defaultValue = "${maven.version}", readonly = true)
    private String mavenVersion = "";

    /** Sorts what can go wrong: misuse and faults end the goal at once, a mismatch is thrown by the goal itself. */
    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        quietenDjl();
        try {
            run();
        } catch (IllegalArgumentException
                | CancellationException
                | EngineException
                | UnreadableImageException
                | UnreadableOutcomeException
                | IOException
                | UncheckedIOException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
    }

    /** DJL warns at every start on a machine without a GPU, and this goal runs on the CPU by choice. */
    private void quietenDjl() {
        // Maven 4 renamed the setting, and warns of the old one once a logger.
        String prefix = mavenVersion.startsWith("3.") ? "org.slf4j.simpleLogger." : "maven.logger.";
        String setting = prefix + "log.ai.djl";
        if (System.getProperty(setting) == null) {
            System.setProperty(setting, "error");
        }
    }

    /** Whatever is thrown has a message that can be read aloud; only a mismatch is a failure. */
    abstract void run() throws MojoExecutionException, MojoFailureException, IOException;

    ModelName modelName() {
        return new ModelName(Backbone.of(model), LpipsVersion.of(version), Weighting.of(weighting));
    }

    ModelStore store() {
        return home == null ? ModelStore.standard() : ModelStore.inHome(home.toPath());
    }

    /** One thread for each pair and many pairs at once keeps all processors busier than the reverse. */
    LpipsOptions options() {
        return LpipsOptions.defaults().withModel(modelName()).withStore(store()).withThreads(1);
    }

    PairPipeline pipeline() {
        return new PairPipeline(Runtime.getRuntime().availableProcessors());
    }
}
