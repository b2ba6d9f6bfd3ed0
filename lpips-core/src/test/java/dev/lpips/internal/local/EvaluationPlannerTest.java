package dev.lpips.internal.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.engine.LayerMap;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import dev.lpips.internal.network.Network;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationPlannerTest {

    private static final long UNBOUNDED = Long.MAX_VALUE;

    @ParameterizedTest
    @ValueSource(strings = {"lite", "alex", "squeeze", "vgg"})
    void changed_areas_give_every_cell_of_the_whole_picture(String name) {
        NetworkGeometry network = new NetworkGeometry(Network.of(name));
        Random random = new Random(17);
        int local = 0;
        for (int i = 0; i < 60; i++) {
            PixelSize size = new PixelSize(300 + random.nextInt(700), 200 + random.nextInt(500));
            Pixels reference = LocalPictures.noise(size, random);
            List<Region> boxes = LocalPictures.boxes(size, random);
            Pixels actual = LocalPictures.changed(reference, boxes, random);

            EvaluationPlan plan = new EvaluationPlanner(network, UNBOUNDED).plan(reference, actual);
            local += plan.fraction() < 1 ? 1 : 0;

            WindowSums sums = new WindowSums(network, reference, actual);
            assertSame(plan.evaluate(sums::evaluate), sums.evaluate(Region.whole(size)), size + " " + boxes);
        }
        assertThat(local).as("plans that spare something").isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lite", "alex", "squeeze", "vgg"})
    void one_pixel_in_the_last_column_or_row_is_seen_as_in_the_whole_picture_or_not_at_all(String name) {
        NetworkGeometry network = new NetworkGeometry(Network.of(name));
        Random random = new Random(29);
        for (int side = 300; side < 340; side++) {
            PixelSize size = new PixelSize(side, 200 + side % 17);
            Pixels reference = LocalPictures.noise(size, random);
            for (Region pixel : List.of(
                    new Region(size.width() - 1, size.height() / 2, 1, 1),
                    new Region(size.width() / 2, size.height() - 1, 1, 1),
                    new Region(size.width() - 1, size.height() - 1, 1, 1))) {
                Pixels actual = LocalPictures.changed(reference, List.of(pixel), random);

                EvaluationPlan plan = new EvaluationPlanner(network, UNBOUNDED).plan(reference, actual);

                WindowSums sums = new WindowSums(network, reference, actual);
                assertSame(plan.evaluate(sums::evaluate), sums.evaluate(Region.whole(size)), size + " " + pixel);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"alex, 70000", "squeeze, 110000", "vgg, 110000"})
    void tiles_give_every_cell_of_the_whole_picture_and_are_not_too_large(String name, long mostPixels) {
        NetworkGeometry network = new NetworkGeometry(Network.of(name));
        Random random = new Random(19);
        for (int i = 0; i < 6; i++) {
            PixelSize size = new PixelSize(500 + random.nextInt(500), 400 + random.nextInt(300));
            Pixels reference = LocalPictures.noise(size, random);
            Pixels actual = LocalPictures.noise(size, random);

            EvaluationPlan plan = new EvaluationPlanner(network, mostPixels).plan(reference, actual);

            assertThat(plan.inputs())
                    .hasSizeGreaterThan(1)
                    .allMatch(part -> part.size().area() <= mostPixels);
            WindowSums sums = new WindowSums(network, reference, actual);
            assertSame(plan.evaluate(sums::evaluate), sums.evaluate(Region.whole(size)), size.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lite", "alex", "squeeze", "vgg"})
    void a_margin_one_stride_less_is_found_out(String name) {
        NetworkGeometry network = new NetworkGeometry(Network.of(name));
        PixelSize size = new PixelSize(900, 800);
        Random random = new Random(23);
        Pixels reference = LocalPictures.noise(size, random);
        Region change = new Region(433, 391, 20, 12);
        Pixels actual = LocalPictures.changed(reference, List.of(change), random);
        CropGeometry geometry = new CropGeometry(network, size);
        Crop crop = geometry.cropFor(geometry.affectedBy(change));
        Region input = crop.input();
        Crop narrow = new Crop(
                new Region(input.x() + 16, input.y() + 16, input.width() - 32, input.height() - 32), crop.cells());

        WindowSums sums = new WindowSums(network, reference, actual);
        List<LayerMap> whole = sums.evaluate(Region.whole(size));

        assertThat(differingCells(evaluate(crop, network, geometry, size, sums), whole))
                .isZero();
        assertThat(differingCells(evaluate(narrow, network, geometry, size, sums), whole))
                .isPositive();
    }

    @Test
    void distant_changes_are_evaluated_apart_and_near_ones_together() {
        NetworkGeometry network = new NetworkGeometry(Network.alex());
        Random random = new Random(29);
        Pixels reference = LocalPictures.noise(new PixelSize(1920, 1080), random);

        EvaluationPlan apart = plan(network, reference, new Region(10, 10, 4, 4), new Region(1800, 1000, 4, 4));
        EvaluationPlan together = plan(network, reference, new Region(900, 500, 4, 4), new Region(930, 520, 4, 4));

        assertThat(apart.inputs()).hasSize(2);
        assertThat(together.inputs()).hasSize(1);
        assertThat(apart.fraction()).isLessThan(0.1);
    }

    @Test
    void changes_everywhere_are_evaluated_as_one_picture() {
        NetworkGeometry network = new NetworkGeometry(Network.alex());
        Random random = new Random(31);
        Pixels reference = LocalPictures.noise(new PixelSize(640, 480), random);

        EvaluationPlan plan = plan(
                network, reference, new Region(0, 0, 2, 2), new Region(638, 478, 2, 2), new Region(300, 200, 90, 90));

        assertThat(plan.inputs()).containsExactly(new Region(0, 0, 640, 480));
        assertThat(plan.fraction()).isEqualTo(1);
    }

    private static EvaluationPlan plan(NetworkGeometry network, Pixels reference, Region... changes) {
        Pixels actual = LocalPictures.changed(reference, List.of(changes), new Random(1));
        return new EvaluationPlanner(network, UNBOUNDED).plan(reference, actual);
    }

    private static List<LayerMap> evaluate(
            Crop crop, NetworkGeometry network, CropGeometry geometry, PixelSize size, WindowSums sums) {
        return new EvaluationPlan(size, network.taps(), geometry.allCells(), List.of(crop)).evaluate(sums::evaluate);
    }

    private static void assertSame(List<LayerMap> maps, List<LayerMap> expected, String what) {
        assertThat(differingCells(maps, expected)).as(what).isZero();
    }

    private static int differingCells(List<LayerMap> maps, List<LayerMap> expected) {
        int differing = 0;
        for (int tap = 0; tap < expected.size(); tap++) {
            float[] values = maps.get(tap).values();
            float[] wanted = expected.get(tap).values();
            assertThat(values).hasSameSizeAs(wanted);
            for (int i = 0; i < values.length; i++) {
                differing += values[i] == wanted[i] ? 0 : 1;
            }
        }
        return differing;
    }
}
