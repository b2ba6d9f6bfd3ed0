package dev.lpips.junit;

import dev.lpips.model.Backbone;
import dev.lpips.model.ModelName;
import dev.lpips.oracle.OracleModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes a small model of synthetic weights the configured one, and gives each test an empty folder for evidence. */
final class SyntheticModel implements BeforeEachCallback, AfterEachCallback {

    static final Path EVIDENCE = Path.of("target/fixtures/evidence");
    static final Path GOLDENS = Path.of("target/fixtures/goldens");

    private static final Path HOME = Path.of("target/fixtures/home");

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        installOnce();
        delete(EVIDENCE);
        delete(GOLDENS);
        System.setProperty("lpips.home", HOME.toString());
        System.setProperty("lpips.model", "squeeze");
        System.setProperty("lpips.evidence.directory", EVIDENCE.toString());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.clearProperty("lpips.home");
        System.clearProperty("lpips.model");
        System.clearProperty("lpips.evidence.directory");
        // As if the session were over: every test finds all names of evidence free.
        SharedState.forgetReports();
    }

    private static synchronized void installOnce() throws IOException {
        if (Files.notExists(HOME)) {
            Files.createDirectories(HOME);
            OracleModels.synthetic(ModelName.of(Backbone.SQUEEZE), HOME);
        }
    }

    /** Returns the pictures of evidence there are. */
    static List<Path> pictures() throws IOException {
        if (Files.notExists(EVIDENCE)) {
            return List.of();
        }
        try (var files = Files.walk(EVIDENCE)) {
            return files.filter(file -> file.toString().endsWith(".png")).toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(SyntheticModel::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
