package dev.lpips.image.io;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.Vector;

/** A rendered image that is no buffered image, and whose first pixel is not at (0, 0). */
record ShiftedImage(BufferedImage image, int minX, int minY) implements RenderedImage {

    @Override
    public Raster getData() {
        return image.getRaster().createTranslatedChild(minX, minY);
    }

    @Override
    public Raster getData(Rectangle area) {
        return getData().createChild(area.x, area.y, area.width, area.height, area.x, area.y, null);
    }

    @Override
    public WritableRaster copyData(WritableRaster target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Raster getTile(int tileX, int tileY) {
        return getData();
    }

    @Override
    public Vector<RenderedImage> getSources() {
        return new Vector<>();
    }

    @Override
    public Object getProperty(String name) {
        return java.awt.Image.UndefinedProperty;
    }

    @Override
    public String[] getPropertyNames() {
        return new String[0];
    }

    @Override
    public ColorModel getColorModel() {
        return image.getColorModel();
    }

    @Override
    public SampleModel getSampleModel() {
        return image.getSampleModel();
    }

    @Override
    public int getWidth() {
        return image.getWidth();
    }

    @Override
    public int getHeight() {
        return image.getHeight();
    }

    @Override
    public int getMinX() {
        return minX;
    }

    @Override
    public int getMinY() {
        return minY;
    }

    @Override
    public int getNumXTiles() {
        return 1;
    }

    @Override
    public int getNumYTiles() {
        return 1;
    }

    @Override
    public int getMinTileX() {
        return 0;
    }

    @Override
    public int getMinTileY() {
        return 0;
    }

    @Override
    public int getTileWidth() {
        return getWidth();
    }

    @Override
    public int getTileHeight() {
        return getHeight();
    }

    @Override
    public int getTileGridXOffset() {
        return minX;
    }

    @Override
    public int getTileGridYOffset() {
        return minY;
    }
}
