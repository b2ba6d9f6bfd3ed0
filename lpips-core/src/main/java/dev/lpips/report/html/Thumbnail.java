package dev.lpips.report.html;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * What the list shows of a picture: the surroundings of its first changed place, pixel by pixel, or the whole, smaller.
 *
 * @param pixels the pixels to store; empty if the picture has no more of them than a thumbnail, and is its own
 * @param shown the size on the page
 * @param isCloseUp whether it is a part of the picture
 */
record Thumbnail(Optional<Pixels> pixels, PixelSize shown, boolean isCloseUp) {

    static final int WIDTH = 248;
    static final int HEIGHT = 156;

    /** Screens have two pixels where the page counts one. */
    private static final int DENSITY = 2;

    private static final int LONG = 3;

    static Thumbnail of(Pixels picture, Optional<Region> place) {
        boolean isSmall = picture.width() <= WIDTH && picture.height() <= HEIGHT;
        if (isSmall) {
            return new Thumbnail(Optional.empty(), picture.size(), false);
        }
        return place.filter(region -> region.width() <= WIDTH && region.height() <= HEIGHT)
                .filter(region -> region.fits(picture.size()))
                .map(region -> closeUp(picture, region))
                .orElseGet(() -> whole(picture));
    }

    /** Tells whether a picture is too long to be seen as a whole. */
    static boolean isLong(PixelSize size) {
        return size.width() > LONG * size.height() || size.height() > LONG * size.width();
    }

    private static Thumbnail closeUp(Pixels picture, Region place) {
        int width = Math.min(WIDTH, picture.width());
        int height = Math.min(HEIGHT, picture.height());
        Region around = new Region(
                start(place.x() + place.width() / 2, width, picture.width()),
                start(place.y() + place.height() / 2, height, picture.height()),
                width,
                height);
        return new Thumbnail(Optional.of(picture.crop(around)), around.size(), true);
    }

    private static int start(int middle, int length, int limit) {
        return Math.max(0, Math.min(limit - length, middle - length / 2));
    }

    /** Of a very long picture, shrunk to the size of a thumbnail, nothing could be seen. */
    private static Pixels start(Pixels picture) {
        int width = Math.min(picture.width(), LONG * picture.height());
        int height = Math.min(picture.height(), LONG * picture.width());
        return picture.crop(new Region(0, 0, width, height));
    }

    private static Thumbnail whole(Pixels picture) {
        Pixels start = start(picture);
        PixelSize shown = within(start.size(), WIDTH, HEIGHT);
        PixelSize stored = within(start.size(), DENSITY * WIDTH, DENSITY * HEIGHT);
        boolean isItself = stored.equals(picture.size());
        return new Thumbnail(isItself ? Optional.empty() : Optional.of(smaller(start, stored)), shown, false);
    }

    private static PixelSize within(PixelSize size, int width, int height) {
        double scale = Math.min(1, Math.min((double) width / size.width(), (double) height / size.height()));
        return new PixelSize(Math.max(1, (int) Math.round(scale * size.width())), Math.max(1, (int)
                Math.round(scale * size.height())));
    }

    /** Halves it as often as it takes, so that no pixel is passed over. */
    private static Pixels smaller(Pixels picture, PixelSize target) {
        BufferedImage image = picture.toBufferedImage();
        while (image.getWidth() >= 2 * target.width() && image.getHeight() >= 2 * target.height()) {
            image = scaled(image, new PixelSize(image.getWidth() / 2, image.getHeight() / 2));
        }
        image = scaled(image, target);
        return Pixels.ofArgb(target, image.getRGB(0, 0, target.width(), target.height(), null, 0, target.width()));
    }

    private static BufferedImage scaled(BufferedImage image, PixelSize size) {
        BufferedImage scaled = new BufferedImage(size.width(), size.height(), image.getType());
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, size.width(), size.height(), null);
        graphics.dispose();
        return scaled;
    }
}
