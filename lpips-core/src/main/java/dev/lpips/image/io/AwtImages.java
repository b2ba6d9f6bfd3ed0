package dev.lpips.image.io;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.awt.image.VolatileImage;
import javax.swing.ImageIcon;

/** Images of AWT that have no samples to read: those of a toolkit, which load in the background, and those of a screen. */
final class AwtImages {

    private AwtImages() {}

    /**
     * Returns an image whose samples can be read. One that still loads is waited for.
     *
     * @throws UnreadableImageException if it cannot be loaded
     */
    static RenderedImage rendered(Image image) {
        if (image instanceof RenderedImage rendered) {
            return rendered;
        }
        return image instanceof VolatileImage onScreen ? onScreen.getSnapshot() : drawn(image);
    }

    private static BufferedImage drawn(Image image) {
        // An icon waits until its image is loaded.
        ImageIcon loaded = new ImageIcon(image);
        if (loaded.getIconWidth() < 1 || loaded.getIconHeight() < 1) {
            throw new UnreadableImageException("The image of class %s cannot be loaded"
                    .formatted(image.getClass().getName()));
        }
        BufferedImage copy =
                new BufferedImage(loaded.getIconWidth(), loaded.getIconHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = copy.createGraphics();
        try {
            graphics.drawImage(loaded.getImage(), 0, 0, null);
        } finally {
            graphics.dispose();
        }
        return copy;
    }
}
