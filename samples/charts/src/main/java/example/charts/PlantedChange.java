package example.charts;

import java.awt.Color;
import java.util.Locale;
import org.jfree.chart.ui.RectangleEdge;

/** A mistake made on purpose, to see whether somebody notices. */
public enum PlantedChange {
    /** None: the charts as they should be. */
    NOTHING,
    /** Games turn from orange to red. */
    COLOUR,
    /** One label shows 57 instead of 58; the bar below it stays as it is. */
    DIGIT,
    /** The legend moves from the bottom to the right. */
    LEGEND;

    /** Returns the change of a name, such as {@code digit}. */
    public static PlantedChange of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns the label of a value. */
    String label(int value) {
        return this == DIGIT && value == 58 ? "57" : String.valueOf(value);
    }

    Theme in(Theme theme) {
        return switch (this) {
            case COLOUR -> theme.withGames(new Color(0xD8392B));
            case LEGEND -> theme.withLegend(RectangleEdge.RIGHT);
            default -> theme;
        };
    }
}
