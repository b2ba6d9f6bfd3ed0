package example.avatars;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A symmetric pattern that a name decides. It has no text, so every machine draws it alike. */
record Avatar(String name, PlantedChange change) {

    private static final int CELLS = 5;
    private static final int CELL = 24;
    private static final int MARGIN = 20;
    private static final int SIDE = CELLS * CELL + 2 * MARGIN;

    BufferedImage draw() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(0xF4F4F6));
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setColor(colour());
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                if (isFilled(row, column)) {
                    graphics.fillRect(MARGIN + column * CELL, MARGIN + row * CELL, CELL, CELL);
                }
            }
        }
        graphics.dispose();
        return picture;
    }

    private Color colour() {
        float hue = Math.floorMod(name.hashCode(), 360) / 360f;
        return Color.getHSBColor(change == PlantedChange.HUE ? hue + 0.1f : hue, 0.6f, 0.7f);
    }

    /** The right half mirrors the left one. */
    private boolean isFilled(int row, int column) {
        if (change == PlantedChange.CELL && row == 2 && column == 2) {
            return !isSet(row, column);
        }
        return isSet(row, Math.min(column, CELLS - 1 - column));
    }

    private boolean isSet(int row, int column) {
        return (name.hashCode() * 0x9E3779B1 >>> row * 3 + column & 1) == 1;
    }
}
