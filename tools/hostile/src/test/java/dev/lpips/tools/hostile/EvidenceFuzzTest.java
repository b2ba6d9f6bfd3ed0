package dev.lpips.tools.hostile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lpips.outcome.EvidenceArtefact;
import dev.lpips.outcome.OutcomeLog;
import dev.lpips.outcome.UnreadableOutcomeException;
import dev.lpips.run.RunId;
import dev.lpips.run.RunList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.io.TempDir;

/** The folder of evidence, which may come from anybody: each file is understood, or refused with the type that tells it. */
class EvidenceFuzzTest {

    private static final RunId RUN = RunId.fresh();

    @TempDir
    static Path folder;

    @FuzzTest(maxDuration = "30m")
    void an_outcome_is_read_or_refused(byte[] file) throws IOException {
        Path evidence = folder.resolve("outcome");
        RunList.of(evidence).enterCheck(RUN);
        Path outcome = evidence.resolve("outcomes/" + RUN + "/page.json");
        Files.createDirectories(outcome.getParent());
        // The run is that of this JVM, which no file that is kept can know.
        Files.writeString(outcome, new String(file, StandardCharsets.UTF_8).replace("RUN", RUN.value()));
        try {
            OutcomeLog.read(evidence);
        } catch (UnreadableOutcomeException refused) {
            // As it should be.
        }
    }

    @FuzzTest(maxDuration = "30m")
    void a_list_of_runs_is_read_or_refused(byte[] file) throws IOException {
        Path evidence = folder.resolve("list");
        Path list = evidence.resolve("runs/names.ledger");
        Files.createDirectories(list.getParent());
        Files.write(list, file);
        try {
            RunList.of(evidence).runs();
            OutcomeLog.read(evidence);
        } catch (UnreadableOutcomeException | UncheckedIOException refused) {
            // As it should be.
        }
    }

    @FuzzTest(maxDuration = "30m")
    void an_artefact_is_extracted_below_its_folder_or_refused(byte[] file) throws IOException {
        Path zip = folder.resolve("artefact.zip");
        Path inside = folder.resolve("zip/inside");
        Files.write(zip, file);
        try {
            EvidenceArtefact.sources(zip, inside);
        } catch (IllegalArgumentException | IOException refused) {
            // As it should be.
        }
        try (var beside = Files.list(Files.createDirectories(folder.resolve("zip")))) {
            if (beside.anyMatch(path -> !path.endsWith("inside"))) {
                throw new IllegalStateException("Something was written outside");
            }
        }
        if (Files.exists(inside)) {
            PathUtils.deleteDirectory(inside);
        }
    }
}
