package dev.lpips.run;

import dev.lpips.model.Lookup;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What builds a module: it decides where evidence lies, and which commands a message can propose.
 *
 * @since 0.1.0
 */
public enum BuildTool {
    /** Maven, also where an IDE runs the tests of its projects. */
    MAVEN("target"),
    /** Gradle. */
    GRADLE("build"),
    /** Anything else. */
    OTHER("target");

    /** The system property that names the folder of evidence. */
    public static final String EVIDENCE_PROPERTY = "lpips.evidence.directory";

    private final String output;

    BuildTool(String output) {
        this.output = output;
    }

    /**
     * Tells what builds a module: what started this JVM, where that is known, else what the module is described for.
     *
     * @param module the module
     * @param properties the properties of this JVM, as {@code System::getProperty}
     */
    public static BuildTool of(BuildModule module, Lookup properties) {
        BuildTool started = ofProcess(properties);
        if (started != OTHER) {
            return started;
        }
        if (has(module, "pom.xml")) {
            return MAVEN;
        }
        return has(module, "build.gradle.kts") || has(module, "build.gradle") ? GRADLE : OTHER;
    }

    /**
     * Tells what started this JVM to run tests; an IDE and a shell are other tools, also in a project of Maven.
     *
     * @param properties the properties of this JVM, as {@code System::getProperty}
     */
    public static BuildTool ofProcess(Lookup properties) {
        String command = String.valueOf(properties.get("sun.java.command"));
        if (command.contains("surefire")) {
            return MAVEN;
        }
        return command.contains("org.gradle") ? GRADLE : OTHER;
    }

    /**
     * Returns the folder of evidence of this JVM: the one that {@value #EVIDENCE_PROPERTY} names, else {@code lpips} in the folder
     * that the build writes to, relative to the working directory.
     */
    public static Path evidence(Lookup properties) {
        String directory = properties.get(EVIDENCE_PROPERTY);
        if (directory != null && !directory.isBlank()) {
            return Path.of(directory.strip());
        }
        return Path.of(of(BuildModule.of(properties), properties).output, "lpips");
    }

    private static boolean has(BuildModule module, String file) {
        return Files.isRegularFile(module.directory().resolve(file));
    }
}
