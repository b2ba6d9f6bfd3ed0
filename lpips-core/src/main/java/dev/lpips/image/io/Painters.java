package dev.lpips.image.io;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JComponent;

/**
 * What can paint itself, for {@link Pictures#paint}: components of Swing and AWT, and pages that can be printed. No window
 * and no screen is needed.
 */
public final class Painters {

    private Painters() {}

    /**
     * Returns the painter of a component, laid out to the size of the picture, with everything in it.
     *
     * <pre>{@code
     * assertThatImage(Pictures.paint(400, 300, Painters.component(panel))).matchesGolden();
     * }</pre>
     *
     * <p>The component is realised meanwhile, as if it were shown: only then does a table put its header into its scroll pane.
     * It gets that size for good. Components belong to AWT's event thread once they have been shown; one that
     * never was may be painted on any thread, but on one at a time.
     */
    public static Consumer<Graphics2D> component(Component component) {
        return graphics -> {
            Rectangle area = graphics.getClipBounds();
            if (component.isDisplayable() || !(component instanceof JComponent)) {
                paint(component, area, graphics);
            } else {
                paintRealised(component, area, graphics);
            }
        };
    }

    /**
     * Returns the painter of one printed page, on transparent ground; the picture's units are points, 72 to an inch.
     *
     * <pre>{@code
     * PageFormat page = new PageFormat(); // letter, 612 x 792 points
     * assertThatImage(Pictures.paint(612, 792, 2, Painters.page(invoice, page, 0))).matchesGolden();
     * }</pre>
     *
     * <p>The painter throws {@link IllegalArgumentException} if there is no such page, and {@link IllegalStateException} if
     * printing fails.
     *
     * @param number which page, from 0
     */
    public static Consumer<Graphics2D> page(Printable printable, PageFormat format, int number) {
        return graphics -> {
            if (print(printable, graphics, format, number) == Printable.NO_SUCH_PAGE) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "There is no page %d, counted from 0", number));
            }
        };
    }

    private static int print(Printable printable, Graphics2D graphics, PageFormat format, int number) {
        try {
            return printable.print(graphics, format, number);
        } catch (PrinterException e) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "Page %d cannot be printed: %s", number, e.getMessage()), e);
        }
    }

    /** Some components complete themselves when they learn that they are shown: a table brings its header then. */
    private static void paintRealised(Component component, Rectangle area, Graphics2D graphics) {
        component.addNotify();
        try {
            paint(component, area, graphics);
        } finally {
            component.removeNotify();
        }
    }

    private static void paint(Component component, Rectangle area, Graphics2D graphics) {
        component.setSize(area.width, area.height);
        component.validate();
        layOut(component);
        // Not paint, which would go through a buffer that knows neither scale nor hints.
        component.print(graphics);
    }

    /** {@link Container#validate} alone does nothing for a component without a peer. */
    private static void layOut(Component component) {
        component.doLayout();
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                layOut(child);
            }
        }
    }
}
