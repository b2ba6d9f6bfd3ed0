package dev.lpips.tools.lite.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardTest {

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read() throws IOException {
        Shard.write(Shard.file(folder, "a"), List.of(group(1), group(2)));

        Shard shard = Shard.openAll(folder).get(0);

        assertThat(shard.groups()).isEqualTo(2);
        assertThat(shard.group(1)).usingRecursiveComparison().isEqualTo(group(2));
    }

    @Test
    void a_distance_is_the_sum_of_the_taps_means() {
        LabelledGroup group = group(1);

        assertThat(group.distance(0)).as("five taps of 1").isEqualTo(5);
        assertThat(group.distance(1)).as("five taps of 2").isEqualTo(10);
    }

    @Test
    void a_file_that_was_cut_off_is_refused() throws IOException {
        Path file = Shard.file(folder, "a");
        Shard.write(file, List.of(group(1)));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));

        assertThatThrownBy(() -> Shard.openAll(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("a.shard is cut off");
    }

    @Test
    void another_file_is_refused() throws IOException {
        Files.writeString(Shard.file(folder, "a"), "not a shard, although it is long enough");

        assertThatThrownBy(() -> Shard.openAll(folder)).hasMessageEndingWith("a.shard is not a shard");
    }

    @Test
    void an_empty_folder_teaches_nothing() {
        assertThatThrownBy(() -> Shard.openAll(folder)).hasMessage("There are no shards in " + folder);
    }

    private static LabelledGroup group(int content) {
        int side = 64;
        byte[] pictures = new byte[3 * 3 * side * side];
        Arrays.fill(pictures, (byte) content);
        int size = MapLayout.of(side).size();
        float[] maps = new float[2 * size];
        Arrays.fill(maps, 0, size, 1);
        Arrays.fill(maps, size, 2 * size, 2);
        return new LabelledGroup(content, side, 2, pictures, maps);
    }
}
