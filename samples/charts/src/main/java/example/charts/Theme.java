package example.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jfree.chart.ui.RectangleEdge;

/** Colours, fonts and the place of the legend. */
public record Theme(Color background, Color ink, Color grid, Color books, Color games, RectangleEdge legend, Font font) {

    /** Returns dark ink on white. */
    public static Theme light() {
        return new Theme(
                Color.WHITE,
                new Color(0x20242A),
                new Color(0xD5DAE1),
                new Color(0x2F6FDE),
                new Color(0xE07A2F),
                RectangleEdge.BOTTOM,
                dejaVu());
    }

    /** Returns light ink on near black. */
    public static Theme dark() {
        return new Theme(
                new Color(0x14171C),
                new Color(0xE6E9EE),
                new Color(0x3A414B),
                new Color(0x6FA0FF),
                new Color(0xFFA560),
                RectangleEdge.BOTTOM,
                dejaVu());
    }

    /** Returns this theme with another colour for games. */
    public Theme withGames(Color other) {
        return new Theme(background, ink, grid, books, other, legend, font);
    }

    /** Returns this theme with the legend at another edge. */
    public Theme withLegend(RectangleEdge edge) {
        return new Theme(background, ink, grid, books, games, edge, font);
    }

    private static Font dejaVu() {
        try (InputStream ttf = Theme.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, ttf).deriveFont(14f);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
