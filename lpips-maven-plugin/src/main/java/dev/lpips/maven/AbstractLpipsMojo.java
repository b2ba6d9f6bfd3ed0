package dev.lpips.maven;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.LpipsSetting;
import dev.lpips.SharedEngines;
import dev.lpips.batch.PairPipeline;
import dev.lpips.engine.EngineException;
import dev.lpips.image.io.UnreadableImageException;
import dev.lpips.model.Lookup;
import dev.lpips.model.ModelName;
import dev.lpips.model.ModelStore;
import dev.lpips.outcome.UnreadableOutcomeException;
import dev.lpips.rules.LpipsProperties;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal knows: which model, and where it is installed. */
abstract class AbstractLpipsMojo extends AbstractMojo {

    /** The model that measures: <code>lite</code>, <code>alex</code>, <code>squeeze</code> or <code>vgg</code>. */
    @Parameter(property = "lpips.model")
    private @Nullable String model;

    /** The LPIPS version: <code>0.1</code>, or <code>0.0</code> to reproduce old numbers. */
    @Parameter(property = "lpips.version")
    private @Nullable String version;

    /** How channels are weighed: <code>learned</code> is LPIPS, <code>uniform</code> its baseline without heads. */
    @Parameter(property = "lpips.weighting")
    private @Nullable String weighting;

    /**
     * What transparent pictures are laid on: <code>worse-of-black-and-white</code>, <code>over-black</code> or <code>
     * over-white</code>.
     */
    @Parameter(property = "lpips.alpha")
    private @Nullable String alpha;

    /**
     * Where the network runs: <code>cpu</code>, which is the default, <code>gpu</code>, <code>gpu:1</code>, or <code>auto
     * </code>, which is the CPU where no GPU can be used, and says so.
     */
    @Parameter(property = "lpips.device")
    private @Nullable String device;

    /** Where models are installed. Unset: the environment variable LPIPS_HOME, else the user's cache folder. */
    @Parameter(property = "lpips.home")
    private @Nullable File home;

    @Parameter(defaultValue = "${session.userProperties}", readonly = true)
    private Properties userProperties = new Properties();

    @Parameter(defaultValue = "${maven.version}", readonly = true)
    private String mavenVersion = "";

    /** Sorts what can go wrong: misuse and faults end the goal at once, a mismatch is thrown by the goal itself. */
    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        quietenDjl();
        try {
            requireKnownProperties();
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

    /** A setting that no goal and no test reads is a slip of the keyboard, and the build would go on without it. */
    private void requireKnownProperties() {
        LpipsProperties.requireKnown(userProperties.stringPropertyNames());
        LpipsProperties.requireKnown(System.getProperties().stringPropertyNames());
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
        return options().model();
    }

    ModelStore store() {
        return home == null ? ModelStore.standard() : ModelStore.inHome(home.toPath());
    }

    /** Returns what measures, where no goldens have rules of their own. */
    LpipsOptions options() {
        Map<String, String> properties = new HashMap<>();
        for (LpipsSetting setting : LpipsSetting.values()) {
            configured(setting.key()).ifPresent(text -> properties.put(setting.property(), text));
        }
        return unset().withSettings(properties::get);
    }

    /** One thread for each pair and many pairs at once keeps all processors busier than the reverse. */
    LpipsOptions unset() {
        return LpipsOptions.defaults().withStore(store()).withThreads(1);
    }

    /** Returns what the plugin is configured with for a key of {@link dev.lpips.rules.GoldenRules}. */
    Optional<String> configured(String key) {
        return Optional.ofNullable(
                switch (key) {
                    case "model" -> model;
                    case "version" -> version;
                    case "weighting" -> weighting;
                    case "alpha" -> alpha;
                    case "device" -> device;
                    default -> null;
                });
    }

    /** What the command line of Maven sets is in the session, and only with some versions in the JVM. */
    Lookup properties() {
        return name -> {
            String user = userProperties.getProperty(name);
            return user == null ? System.getProperty(name) : user;
        };
    }

    Lpips open(LpipsOptions options) {
        return Lpips.open(options, SharedEngines.onnx(getLog()::info));
    }

    PairPipeline pipeline() {
        return new PairPipeline(Runtime.getRuntime().availableProcessors());
    }
}
