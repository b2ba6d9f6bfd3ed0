package dev.lpips.image.io;

/**
 * Lengths of strips as the reader wants them: that of the last one as if it had as many rows as the others.
 *
 * <p>TIFF lets the last strip have only the rows that are left, and the JDK's own writer among others does so. The reader
 * refuses that for uncompressed data, though it reads no more than those rows.
 */
final class TiffStrips {

    private static final int UNCOMPRESSED = 1;
    private static final int YCBCR = 6;
    private static final int PLANAR = 2;

    private final TiffPage page;
    private final long rowsPerStrip;
    private final long strips;

    private TiffStrips(TiffPage page) {
        this.page = page;
        long height = Math.max(1, page.number(TiffPage.HEIGHT, 1));
        this.rowsPerStrip = Math.max(1, Math.min(height, page.number(TiffPage.ROWS_PER_STRIP, height)));
        this.strips = (height + rowsPerStrip - 1) / rowsPerStrip;
    }

    /** Returns the file with the lengths of the page's last strips mended; the same array if there is nothing to mend. */
    static byte[] mended(byte[] file, TiffPage page) {
        boolean plain = page.number(TiffPage.COMPRESSION, UNCOMPRESSED) == UNCOMPRESSED
                && page.number(TiffPage.PHOTOMETRIC, 0) != YCBCR;
        return plain ? new TiffStrips(page).mend(file) : file;
    }

    private byte[] mend(byte[] file) {
        boolean planar = page.number(TiffPage.PLANAR_CONFIGURATION, 1) == PLANAR;
        long planes = planar ? page.samplesPerPixel() : 1;
        if (page.count(TiffPage.STRIP_BYTE_COUNTS) != strips * planes || rowsPerStrip == rowsOfLast()) {
            return file;
        }
        long bitsPerRow = page.number(TiffPage.WIDTH, 0) * page.bitsPerPixel() / planes;
        long bytesPerRow = (bitsPerRow + 7) / 8;
        byte[] copy = file.clone();
        for (int plane = 1; plane <= planes; plane++) {
            int last = (int) (plane * strips - 1);
            long told = page.read(TiffPage.STRIP_BYTE_COUNTS, last);
            boolean complete = told >= rowsOfLast() * bytesPerRow;
            if (complete
                    && told < rowsPerStrip * bytesPerRow
                    && !page.replace(copy, TiffPage.STRIP_BYTE_COUNTS, last, rowsPerStrip * bytesPerRow)) {
                return file;
            }
        }
        return copy;
    }

    private long rowsOfLast() {
        return page.number(TiffPage.HEIGHT, 1) - (strips - 1) * rowsPerStrip;
    }
}
