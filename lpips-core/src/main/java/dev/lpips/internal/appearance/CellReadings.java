package dev.lpips.internal.appearance;

import dev.lpips.image.Region;

/** What was read at each cell of a part of a picture. */
final class CellReadings {

    private final Region cells;
    private final float[] residual;
    private final float[] areaColour;
    private final float[] textColour;
    private final float[] shift;
    private final VisibleCells visible;

    CellReadings(Region cells) {
        this.cells = cells;
        int count = cells.width() * cells.height();
        residual = new float[count];
        areaColour = new float[count];
        textColour = new float[count];
        shift = new float[count];
        visible = new VisibleCells(cells);
    }

    /** One of the maps: what is read at a cell. */
    enum Kind {
        /** The largest visible residual, relative to contrast. */
        RESIDUAL,
        AREA_COLOUR,
        TEXT_COLOUR,
        SHIFT
    }

    /** Returns which cells of the picture these are. */
    Region cells() {
        return cells;
    }

    /** Returns a map, row by row. */
    float[] of(Kind kind) {
        return switch (kind) {
            case RESIDUAL -> residual;
            case AREA_COLOUR -> areaColour;
            case TEXT_COLOUR -> textColour;
            case SHIFT -> shift;
        };
    }

    /** Returns which pixels of the cells differ visibly. */
    VisibleCells visible() {
        return visible;
    }
}
