package dev.lpips.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLedgerTest {

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("runs/monday.ledger");
    }

    @Test
    void keeps_the_first_of_two_facts_and_tells_it_to_the_second() {
        RunLedger ledger = RunLedger.at(file);

        assertThat(ledger.putIfAbsent(FactKind.OWNER, "dark", "a")).isEmpty();
        assertThat(ledger.putIfAbsent(FactKind.OWNER, "dark", "b")).contains("a");
        assertThat(ledger.putIfAbsent(FactKind.RECORDED, "dark", "c")).isEmpty();

        assertThat(ledger.get(FactKind.OWNER, "dark")).contains("a");
        assertThat(ledger.get(FactKind.OWNER, "light")).isEmpty();
    }

    @Test
    void tells_every_other_ledger_of_the_file_old_facts_and_new_ones() {
        RunLedger one = RunLedger.at(file);
        RunLedger other = RunLedger.at(file);
        one.putIfAbsent(FactKind.OWNER, "dark", "a");

        assertThat(other.putIfAbsent(FactKind.OWNER, "dark", "b")).contains("a");
        other.putIfAbsent(FactKind.OWNER, "light", "b");

        assertThat(one.keys(FactKind.OWNER)).containsExactly("dark", "light");
    }

    @Test
    void keeps_whatever_a_text_has_in_it() {
        String text = "tab\t, line\n, return\r, \\t, \\\\n, größe \uD83D\uDE00, ";

        RunLedger.at(file).putIfAbsent(FactKind.OWNER, text, text);

        assertThat(RunLedger.at(file).get(FactKind.OWNER, text)).contains(text);
    }

    @Test
    void passes_over_the_half_line_of_a_process_that_was_killed() throws Exception {
        RunLedger one = RunLedger.at(file);
        one.putIfAbsent(FactKind.OWNER, "dark", "a");
        // Cut within a letter of two bytes.
        Files.write(file, new byte[] {'o', 'w', 'n', 'e', 'r', '\t', (byte) 0xC3}, StandardOpenOption.APPEND);

        RunLedger other = RunLedger.at(file);
        assertThat(other.keys(FactKind.OWNER)).containsExactly("dark");
        other.putIfAbsent(FactKind.OWNER, "light", "b");

        assertThat(one.keys(FactKind.OWNER)).containsExactly("dark", "light");
        assertThat(RunLedger.at(file).keys(FactKind.OWNER)).containsExactly("dark", "light");
    }

    @Test
    void starts_anew_when_its_file_was_deleted() throws Exception {
        RunLedger ledger = RunLedger.at(file);
        ledger.putIfAbsent(FactKind.OWNER, "dark", "a");

        Files.delete(file);

        assertThat(ledger.putIfAbsent(FactKind.OWNER, "dark", "b")).isEmpty();
    }

    @Test
    void lets_one_thread_at_a_time_do_something_even_through_ledgers_of_its_own() throws Exception {
        List<Integer> inside = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        List<Future<Integer>> seen = IntStream.range(0, 40)
                .mapToObj(i -> threads.submit(() -> RunLedger.at(file).exclusively(() -> {
                    inside.add(i);
                    int together = inside.size();
                    Thread.yield();
                    inside.remove(Integer.valueOf(i));
                    return together;
                })))
                .toList();

        threads.shutdown();
        for (Future<Integer> together : seen) {
            assertThat(together.get()).isEqualTo(1);
        }
    }

    @Test
    void gives_the_lock_back_when_what_was_done_fails() {
        RunLedger ledger = RunLedger.at(file);

        assertThatThrownBy(() -> ledger.exclusively(() -> {
                    throw new IllegalStateException("the action's own");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(RunLedger.at(file).putIfAbsent(FactKind.OWNER, "dark", "a")).isEmpty();
        assertThat(ledger.get(FactKind.OWNER, "dark")).contains("a");
    }

    @Test
    void makes_no_file_for_whoever_only_asks() {
        assertThat(RunLedger.at(file).get(FactKind.OWNER, "dark")).isEmpty();
        assertThat(RunLedger.at(file).keys(FactKind.OWNER)).isEmpty();

        assertThat(file).doesNotExist();
    }

    @Test
    void keeps_facts_in_the_order_in_which_they_were_written() {
        RunLedger.at(file).putIfAbsent(FactKind.OWNER, "light", "a");
        RunLedger.at(file).putIfAbsent(FactKind.OWNER, "dark", "b");
        RunLedger.at(file).putIfAbsent(FactKind.OWNER, "light", "c");

        assertThat(RunLedger.at(file).keys(FactKind.OWNER)).containsExactly("light", "dark");
    }

    @Test
    void refuses_a_file_that_no_run_writes() throws Exception {
        Files.createDirectories(file.resolveSibling(""));
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(LedgerFile.MAXIMUM_BYTES + 1);
        }

        assertThatThrownBy(() -> RunLedger.at(file).get(FactKind.OWNER, "dark"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it has more than 67108864 bytes");
    }

    @Test
    void says_which_file_it_could_not_use() throws Exception {
        Files.writeString(folder.resolve("runs"), "a file where a folder should be");

        assertThatThrownBy(() -> RunLedger.at(file).putIfAbsent(FactKind.OWNER, "dark", "a"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Cannot share what this run knows in " + file);
    }

    @Test
    void refuses_a_pipe_in_place_of_its_file_instead_of_waiting_for_it() throws Exception {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Process make = new ProcessBuilder("mkfifo", file.toString()).start();
        assumeTrue(make.waitFor() == 0, "there are no pipes with names here");

        assertThatThrownBy(() -> RunLedger.at(file).get(FactKind.OWNER, "dark"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it is no file, but a link, a folder or a device");
    }
}
