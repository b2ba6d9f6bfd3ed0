package example.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ui.RectangleEdge;

/** A mistake made on purpose, to see whether somebody notices. */
public enum PlantedChange {
    /** None: the charts as they should be. */
    NOTHING,
    /** Games turn from orange to red. */
    COLOUR,
    /** One bar and its label say 57 where they said 58. */
    DIGIT,
    /** The legend moves from the bottom to the right. */
    LEGEND;

    /** Returns the change of a name, such as {@code digit}. */
    public static PlantedChange of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    SalesReport in(SalesReport report) {
        if (this != DIGIT) {
            return report;
        }
        List<Quarter> quarters = new ArrayList<>(report.quarters());
        quarters.set(3, new Quarter("Q4", 57, 61));
        return new SalesReport(report.title(), quarters);
    }

    Theme in(Theme theme) {
        return switch (this) {
            case COLOUR -> theme.withGames(new Color(0xD8392B));
            case LEGEND -> theme.withLegend(RectangleEdge.RIGHT);
            default -> theme;
        };
    }
}
