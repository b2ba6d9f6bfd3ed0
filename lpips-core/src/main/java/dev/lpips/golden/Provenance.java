package dev.lpips.golden;

import dev.lpips.image.io.ImageFiles;
import dev.lpips.model.ModelId;
import dev.lpips.model.ModelName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a golden comes from: texts inside its PNG file. They travel with the file, and are no part of how it looks: two
 * goldens with the same pixels are equal.
 *
 * @param tool what wrote it, such as {@code lpips 0.1.0}
 * @param model which model was to judge by it, such as {@code LPIPS 0.1, alex}; empty if none was chosen
 * @param when when it was written, in whole seconds
 * @param system the machine, such as {@code linux-x64}
 * @param java the Java version, such as {@code 17.0.9}
 * @param test which test made the picture, as its front end names tests
 */
public record Provenance(String tool, Optional<String> model, Instant when, String system, String java, String test) {

    private static final String TOOL = "Software";
    private static final String WHEN = "Creation Time";
    private static final String MODEL = "lpips model";
    private static final String SYSTEM = "lpips system";
    private static final String JAVA = "lpips java";
    private static final String TEST = "lpips test";

    /** Returns the provenance of a picture that is accepted here and now. */
    public static Provenance now(Optional<String> model, String test) {
        Platform platform = Platform.of(System::getProperty);
        return new Provenance(
                "lpips " + toolVersion(),
                model,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                platform.system() + "-" + platform.processor(),
                System.getProperty("java.version", "unknown"),
                test);
    }

    /** Returns how a model is called here, if nobody has read it yet. */
    public static String model(ModelName name) {
        return name.toString();
    }

    /** Returns how a model is called here, with the start of its digest: that one of the same name measured. */
    public static String model(ModelId id) {
        return "%s, sha256 %s".formatted(id.name(), id.sha256().substring(0, 12));
    }

    /**
     * Reads what a golden says about itself; empty if it was written by something else.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Optional<Provenance> read(Path golden) {
        Map<String, String> texts = ImageFiles.texts(golden);
        String tool = texts.getOrDefault(TOOL, "");
        if (!tool.startsWith("lpips ")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Provenance(
                    tool,
                    Optional.ofNullable(texts.get(MODEL)),
                    Instant.parse(texts.getOrDefault(WHEN, "")),
                    texts.getOrDefault(SYSTEM, "unknown"),
                    texts.getOrDefault(JAVA, "unknown"),
                    texts.getOrDefault(TEST, "unknown")));
        } catch (DateTimeException e) {
            // Somebody edited it. A note that cannot be read is no reason to fail a picture that can.
            return Optional.empty();
        }
    }

    /** Returns the texts, by keyword. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(TOOL, tool);
        texts.put(WHEN, when.toString());
        model.ifPresent(name -> texts.put(MODEL, name));
        texts.put(SYSTEM, system);
        texts.put(JAVA, java);
        texts.put(TEST, test);
        return texts;
    }

    /** Returns it as people read it, on two lines. */
    @Override
    public String toString() {
        return "%s by %s%n%s%s, %s, Java %s"
                .formatted(when, test, tool, model.map(name -> ", " + name).orElse(""), system, java);
    }

    /** Returns the version of this tool, such as {@code 0.1.0}. */
    public static String toolVersion() {
        try (InputStream stream = Provenance.class.getResourceAsStream("tool.properties")) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("This jar cannot be read", e);
        }
    }
}
