package dev.lpips.tools.lite.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Fonts that come as dependencies, so that what is drawn depends less on the machine. */
final class BundledFonts {

    private static final String ROBOTO = "/META-INF/resources/webjars/roboto-fontface/0.4.3/fonts/";
    private static final Map<String, Font[]> FAMILIES = Map.of(
            "Roboto",
            new Font[] {
                font(ROBOTO + "Roboto-Regular.ttf"),
                font(ROBOTO + "Roboto-Bold.ttf"),
                font(ROBOTO + "Roboto-RegularItalic.ttf"),
                font(ROBOTO + "Roboto-BoldItalic.ttf")
            },
            "Roboto Medium",
            new Font[] {font(ROBOTO + "Roboto-Medium.ttf"), font(ROBOTO + "Roboto-Black.ttf")},
            "Roboto Light",
            new Font[] {font(ROBOTO + "Roboto-Light.ttf"), font(ROBOTO + "Roboto-Medium.ttf")},
            "Liberation Sans",
            new Font[] {font("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")});

    /** Font Awesome, whose letters are icons. */
    static final Font ICONS = font("/META-INF/resources/webjars/font-awesome/4.7.0/fonts/fontawesome-webfont.ttf");

    private BundledFonts() {}

    /** Returns a font of size 1; styles that a family lacks are made from the nearest one by Java2D. */
    static Font find(String family, int style) {
        Font[] styles = FAMILIES.get(family);
        if (styles == null) {
            return new Font(family, style, 1);
        }
        return style < styles.length ? styles[style] : styles[0].deriveFont(style);
    }

    private static Font font(String resource) {
        try (InputStream stream = BundledFonts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource + " is no font", e);
        }
    }
}
