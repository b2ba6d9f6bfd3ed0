package dev.lpips.tools.lite.drawing;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.chance.Families;
import java.util.List;

/** All golden-test edits. */
public final class GoldenEdits {

    /** Every kind; what is unseen is met in no training pair. */
    public static final Families<GoldenEdit> FAMILIES = new Families<>(
            List.of(
                    new GoldenEdit("digit", TextEdits::digit),
                    new GoldenEdit("letter", TextEdits::letter),
                    new GoldenEdit("word", TextEdits::word),
                    new GoldenEdit("text rewritten", TextEdits::rewritten),
                    new GoldenEdit("label moved", TextEdits::movedLabel),
                    new GoldenEdit("label size", TextEdits::labelSize),
                    new GoldenEdit("label bold", TextEdits::labelBold),
                    new GoldenEdit("label family", TextEdits::labelFamily),
                    new GoldenEdit("text family", TextEdits::everyFamily),
                    new GoldenEdit("text size", TextEdits::everySize),
                    new GoldenEdit("text moved", TextEdits::everyTextMoved),
                    new GoldenEdit("missing element", ElementEdits::missing),
                    new GoldenEdit("missing icon", ElementEdits::missingIcon),
                    new GoldenEdit("missing line", ElementEdits::missingLine),
                    new GoldenEdit("missing shadow", ElementEdits::missingShadow),
                    new GoldenEdit("missing text", ElementEdits::missingText),
                    new GoldenEdit("element moved", ElementEdits::moved),
                    new GoldenEdit("element colour slightly", ElementEdits::slightColour),
                    new GoldenEdit("element colour", ElementEdits::otherColour),
                    new GoldenEdit("element translucent", ElementEdits::translucency),
                    new GoldenEdit("line width", ElementEdits::lineWidth),
                    new GoldenEdit("corner radius", ElementEdits::corners),
                    new GoldenEdit("every corner radius", ElementEdits::everyCorner),
                    new GoldenEdit("element size", ElementEdits::size),
                    new GoldenEdit("other icon", ElementEdits::otherIcon),
                    new GoldenEdit("extra element", ElementEdits::extra),
                    new GoldenEdit("text smoothing", WholeEdits::smoothing),
                    new GoldenEdit("text metrics", WholeEdits::metrics),
                    new GoldenEdit("shape smoothing", WholeEdits::shapes),
                    new GoldenEdit("platform", WholeEdits::platform),
                    new GoldenEdit("density", WholeEdits::density),
                    new GoldenEdit("zoom", WholeEdits::zoomed),
                    new GoldenEdit("scrolled", WholeEdits::scrolled),
                    new GoldenEdit("theme shifted", WholeEdits::theme),
                    new GoldenEdit("palette colour", WholeEdits::onePaletteColour),
                    new GoldenEdit("colours swapped", WholeEdits::coloursSwapped),
                    new GoldenEdit("light and dark", WholeEdits::lightDark),
                    new GoldenEdit("faded", WholeEdits::faded),
                    new GoldenEdit("clipped edge", WholeEdits::clipped),
                    new GoldenEdit("reflowed", WholeEdits::reflowed),
                    new GoldenEdit("datum", WholeEdits::datum),
                    new GoldenEdit("datum", WholeEdits::datum),
                    new GoldenEdit("another drawing", WholeEdits::another),
                    new GoldenEdit("nothing drawn", WholeEdits::blank)),
            List.of(
                    new GoldenEdit("letter spacing", TextEdits::spacing),
                    new GoldenEdit("dashed line", ElementEdits::dashed),
                    new GoldenEdit("series recoloured", WholeEdits::seriesRecoloured)));

    private GoldenEdits() {}

    /** Draws an edit. */
    public static GoldenEdit draw(Dice dice) {
        return FAMILIES.draw(dice);
    }
}
