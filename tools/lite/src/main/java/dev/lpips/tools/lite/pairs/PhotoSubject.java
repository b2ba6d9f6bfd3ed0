package dev.lpips.tools.lite.pairs;

import dev.lpips.image.Pixels;
import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.distortion.Raster;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A part of a photo, changed by cutting it out a little differently. */
record PhotoSubject(BufferedImage photo, double x, double y, double reduction, boolean mirrored, Raster reference)
        implements Subject {

    private static final double BLANK = 5;
    private static final int ATTEMPTS = 3;

    static PhotoSubject draw(Pixels photo, int side, Dice dice) {
        BufferedImage image = photo.toBufferedImage();
        PhotoSubject subject = attempt(image, side, dice);
        for (int n = 0; n < ATTEMPTS && subject.reference.contrast() < BLANK; n++) {
            subject = attempt(image, side, dice);
        }
        return subject;
    }

    private static PhotoSubject attempt(BufferedImage image, int side, Dice dice) {
        int least = Math.min(image.getWidth(), image.getHeight());
        double widest = Math.max(1, Math.min(4, (least - 2.0) / side));
        double reduction = least <= side ? (double) least / side : dice.chance(0.35) ? 1 : dice.logBetween(1, widest);
        double x = Math.floor(dice.between(0, Math.max(0, image.getWidth() - side * reduction)));
        double y = Math.floor(dice.between(0, Math.max(0, image.getHeight() - side * reduction)));
        boolean mirrored = dice.chance(0.5);
        return new PhotoSubject(image, x, y, reduction, mirrored, cut(image, x, y, reduction, mirrored, side));
    }

    /** Every pixel is the mean of samples half a photo pixel apart or closer, so that reducing does not alias. */
    private static Raster cut(BufferedImage image, double x, double y, double reduction, boolean mirrored, int side) {
        int fine = reduction <= 1 ? 1 : (int) Math.ceil(reduction);
        BufferedImage large = new BufferedImage(side * fine, side * fine, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    reduction == 1
                            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            double scale = fine / reduction;
            AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
            place.translate(-x, -y);
            graphics.drawImage(image, place, null);
        } finally {
            graphics.dispose();
        }
        return averaged(Raster.of(large), fine, side, mirrored);
    }

    private static Raster averaged(Raster large, int fine, int side, boolean mirrored) {
        Raster result = new Raster(side, side);
        for (int c = 0; c < 3; c++) {
            for (int row = 0; row < side; row++) {
                for (int column = 0; column < side; column++) {
                    float sum = 0;
                    for (int s = 0; s < fine * fine; s++) {
                        sum += large.at(c, column * fine + s % fine, row * fine + s / fine);
                    }
                    int to = mirrored ? side - 1 - column : column;
                    result.plane(c)[row * side + to] = sum / (fine * fine);
                }
            }
        }
        return result;
    }

    @Override
    public Optional<Edited> edited(Dice dice) {
        int side = reference.width();
        double reach = dice.logBetween(0.05, 3) * reduction;
        double dx = dice.between(-reach, reach);
        double dy = dice.between(-reach, reach);
        double zoom = dice.chance(0.5) ? 1 : 1 - dice.logBetween(0.001, 0.05);
        return Optional.of(new Edited("cut elsewhere", cut(photo, x + dx, y + dy, reduction * zoom, mirrored, side)));
    }
}
