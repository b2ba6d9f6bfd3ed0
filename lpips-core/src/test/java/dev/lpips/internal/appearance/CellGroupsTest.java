package dev.lpips.internal.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellGroupsTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 60", "60, 1", "17, 23", "64, 40", "100, 100"})
    void are_what_a_flood_fill_finds(int columns, int rows) {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            BitSet cells = new BitSet();
            int count = random.nextInt(1 + columns * rows / (1 + random.nextInt(60)));
            random.ints(count, 0, columns * rows).forEach(cells::set);

            assertThat(new CellGroups(columns, rows).of(cells))
                    .containsExactlyInAnyOrderElementsOf(flooded(cells, columns, rows));
        }
    }

    @Test
    void four_cells_between_are_bridged_and_five_are_not() {
        BitSet near = new BitSet();
        near.set(10);
        near.set(15);
        BitSet far = new BitSet();
        far.set(10);
        far.set(16);

        assertThat(new CellGroups(30, 1).of(near)).hasSize(1);
        assertThat(new CellGroups(30, 1).of(far)).hasSize(2);
    }

    private static Set<BitSet> flooded(BitSet cells, int columns, int rows) {
        BitSet grown = new BitSet();
        cells.stream()
                .forEach(cell -> neighbours(cell, 2, columns, rows).stream().forEach(grown::set));
        Set<BitSet> groups = new HashSet<>();
        while (!grown.isEmpty()) {
            BitSet group = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(Set.of(grown.nextSetBit(0)));
            while (!open.isEmpty()) {
                int cell = open.pop();
                if (grown.get(cell)) {
                    grown.clear(cell);
                    group.set(cell);
                    neighbours(cell, 1, columns, rows).stream().forEach(open::push);
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private static BitSet neighbours(int cell, int reach, int columns, int rows) {
        BitSet neighbours = new BitSet();
        for (int row = cell / columns - reach; row <= cell / columns + reach; row++) {
            for (int column = cell % columns - reach; column <= cell % columns + reach; column++) {
                if (row >= 0 && row < rows && column >= 0 && column < columns) {
                    neighbours.set(row * columns + column);
                }
            }
        }
        return neighbours;
    }
}
