package dev.lpips.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lpips.image.Region;
import dev.lpips.report.html.WrittenEvidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtefactZipTest {

    @TempDir
    Path folder;

    @Test
    void evidence_is_found_wherever_it_lies_and_named_after_artefact_and_module() throws IOException {
        Path zip = zip("a/sales/target/lpips/outcomes/run/x.json", "a/stock/target/lpips/outcomes/run/y.json");

        List<EvidenceSource> sources = EvidenceArtefact.sources(zip, folder.resolve("extracted"));

        assertThat(sources).extracting(EvidenceSource::moduleName).containsExactly("sales", "stock");
        assertThat(sources).allMatch(source -> source.origin().equals(Optional.of("linux")));
    }

    @Test
    void a_folder_is_read_where_it_lies() throws IOException {
        WrittenEvidence evidence = new WrittenEvidence(folder.resolve("macos"));
        evidence.mismatch("PageTest/a", 0.2, new Region(0, 0, 1, 1), "different", "PageTest");

        assertThat(EvidenceArtefact.sources(folder.resolve("macos"), folder.resolve("extracted")))
                .containsExactly(EvidenceSource.ofOrigin("macos", "", folder.resolve("macos")));
        assertThat(folder.resolve("extracted")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.txt", "a/../../out.txt", "/out.txt", "a\\..\\out.txt", "C:out.txt", ".", "a/./b"})
    void no_entry_leads_out_of_the_folder(String name) throws IOException {
        Path zip = zip(name);

        assertThatThrownBy(() -> new ArtefactZip().extract(zip, folder.resolve("inner/extracted")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an entry that leads out of it");
        assertThat(folder.resolve("out.txt")).doesNotExist();
        assertThat(folder.resolve("inner/out.txt")).doesNotExist();
    }

    @Test
    void what_is_too_much_is_refused_before_it_is_written() throws IOException {
        Path zip = zip("a", "b", "c");

        assertThatThrownBy(() -> new ArtefactZip(2, 100).extract(zip, folder.resolve("many")))
                .hasMessageContaining("more than 2 entries");
        assertThatThrownBy(() -> new ArtefactZip(9, 11).extract(zip, folder.resolve("large")))
                .hasMessageContaining("more than 11 bytes");
        try (Stream<Path> files = Files.list(folder.resolve("large"))) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isEqualTo(12);
        }
    }

    @Test
    void what_is_no_zip_file_says_so() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no zip");

        assertThatThrownBy(() -> EvidenceArtefact.sources(text, folder.resolve("extracted")))
                .hasMessage(text + " is no zip file, or an empty one");
        assertThatThrownBy(() -> EvidenceArtefact.sources(zip("a/b"), folder.resolve("extracted")))
                .hasMessageStartingWith("There is no folder \"outcomes\" in");
    }

    /** Every entry has ten bytes. */
    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("linux.zip");
        try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                stream.putNextEntry(new ZipEntry(name));
                stream.write("0123456789".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return zip;
    }
}
