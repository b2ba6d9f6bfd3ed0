package example.swing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.swing.plaf.FontUIResource;
import javax.swing.plaf.metal.DefaultMetalTheme;

/** Swing's own look with a font from the class path: the look and the fonts of the system differ between machines. */
final class PinnedTheme extends DefaultMetalTheme {

    private final FontUIResource font = load("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");

    @Override
    public FontUIResource getControlTextFont() {
        return font;
    }

    @Override
    public FontUIResource getSystemTextFont() {
        return font;
    }

    @Override
    public FontUIResource getUserTextFont() {
        return font;
    }

    @Override
    public FontUIResource getMenuTextFont() {
        return font;
    }

    @Override
    public FontUIResource getWindowTitleFont() {
        return font;
    }

    @Override
    public FontUIResource getSubTextFont() {
        return font;
    }

    private static FontUIResource load(String resource) {
        try (InputStream file = PinnedTheme.class.getResourceAsStream(resource)) {
            return new FontUIResource(Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(13f));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
