package dev.lpips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lpips.image.Mask;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class FocusTest {

    private static final PixelSize PAGE = new PixelSize(800, 600);
    private static final Region HEADER = new Region(0, 0, 800, 60);
    private static final Region PHOTO = new Region(0, 400, 800, 200);
    private static final Tolerance STRICT = Tolerance.distance(0.05);
    private static final Tolerance LOOSE = Tolerance.distance(0.3);

    @Test
    void everything_is_one_piece_under_the_general_tolerance() {
        List<Focus.Piece> pieces = Focus.EVERYTHING.pieces(PAGE, STRICT);

        assertThat(pieces).extracting(Focus.Piece::tolerance).containsExactly(STRICT);
        assertThat(pieces.get(0).cutout().isWhole()).isTrue();
        assertThat(pieces.get(0).cutout().countIgnored()).isZero();
    }

    @Test
    void a_part_with_a_tolerance_of_its_own_leaves_the_rest_under_the_general_one() {
        List<Focus.Piece> pieces = Focus.EVERYTHING.allowing(PHOTO, LOOSE).pieces(PAGE, STRICT);

        assertThat(pieces).extracting(Focus.Piece::tolerance).containsExactly(STRICT, LOOSE);
        assertThat(pieces.get(0).cutout().countShown()).isEqualTo(800 * 400);
        assertThat(pieces.get(1).cutout().part()).isEqualTo(PHOTO);
    }

    @Test
    void parts_that_cover_everything_leave_no_rest() {
        Focus focus = Focus.EVERYTHING.allowing(Region.whole(PAGE), LOOSE);

        assertThat(focus.pieces(PAGE, STRICT))
                .extracting(Focus.Piece::tolerance)
                .containsExactly(LOOSE);
    }

    @Test
    void of_one_region_nothing_else_is_a_piece() {
        List<Focus.Piece> pieces = Focus.EVERYTHING.on(HEADER).pieces(PAGE, STRICT);

        assertThat(pieces).extracting(piece -> piece.cutout().part()).containsExactly(HEADER);
    }

    @Test
    void a_mask_that_leaves_nothing_is_refused_because_everything_would_match() {
        Focus nothing = Focus.EVERYTHING.ignoring(Mask.NONE.ignoring(Region.whole(PAGE)));
        Focus nothingOfThePhoto = Focus.EVERYTHING.allowing(PHOTO, LOOSE).ignoring(Mask.NONE.ignoring(PHOTO));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> nothing.pieces(PAGE, STRICT))
                .withMessage("The mask leaves nothing of 800 x 600 at x 0, y 0 to compare");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nothingOfThePhoto.pieces(PAGE, STRICT))
                .withMessage("The mask leaves nothing of 800 x 200 at x 0, y 400 to compare");
        assertThatIllegalArgumentException().isThrownBy(() -> nothing.on(HEADER).cutout(PAGE));
    }

    @Test
    void what_reaches_out_of_the_pictures_is_refused() {
        PixelSize low = new PixelSize(800, 500);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Focus.EVERYTHING.on(PHOTO).pieces(low, STRICT))
                .withMessage("The region 800 x 200 at x 0, y 400 does not lie within pictures of 800 x 500");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Focus.EVERYTHING.allowing(PHOTO, LOOSE).pieces(low, STRICT));
    }

    @Test
    void contradictions_are_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Focus.EVERYTHING.on(HEADER).on(PHOTO))
                .withMessage(
                        "Only one region is looked at, and 800 x 60 at x 0, y 0 was named before 800 x 200 at x 0, y 400");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Focus.EVERYTHING.on(HEADER).allowing(PHOTO, LOOSE))
                .withMessage(
                        "800 x 200 at x 0, y 400 does not lie within the region that is looked at, 800 x 60 at x 0, y 0");
    }

    @Test
    void of_a_region_and_a_part_within_it_the_rest_is_the_rest_of_the_region() {
        Focus focus = Focus.EVERYTHING.on(HEADER).allowing(new Region(0, 0, 100, 60), LOOSE);

        assertThat(focus.pieces(PAGE, STRICT))
                .extracting(piece -> piece.cutout().countShown())
                .containsExactly(700 * 60, 100 * 60);
    }
}
