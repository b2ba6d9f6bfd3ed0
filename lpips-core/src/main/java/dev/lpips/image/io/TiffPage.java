package dev.lpips.image.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One directory of a TIFF file: a page, or a smaller copy or mask of one. TIFF 6.0, section 2. */
final class TiffPage {

    static final int NEW_SUBFILE_TYPE = 254;
    static final int SUBFILE_TYPE = 255;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTE_COUNTS = 279;
    static final int PLANAR_CONFIGURATION = 284;
    static final int TILE_OFFSETS = 324;
    static final int EXTRA_SAMPLES = 338;

    private static final int ENTRY = 12;
    private static final int REDUCED = 1;
    private static final int MASK = 4;
    private static final int OLD_REDUCED = 2;

    private final ByteBuffer file;
    private final Map<Integer, Integer> entries = new HashMap<>();

    private TiffPage(ByteBuffer file) {
        this.file = file;
    }

    /** Lists the directories of a file, as far as they can be followed. */
    static List<TiffPage> list(byte[] bytes, DecodeLimits limits) throws IOException {
        ByteBuffer file =
                ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        List<TiffPage> pages = new ArrayList<>();
        Set<Long> visited = new HashSet<>();
        long at = bytes.length < 8 ? 0 : Integer.toUnsignedLong(file.getInt(4));
        while (at >= 8 && at + 2 <= bytes.length && visited.add(at)) {
            TiffPage page = new TiffPage(file);
            pages.add(page);
            limits.requireFrames(pages.size());
            at = page.readEntries((int) at);
        }
        return pages;
    }

    private long readEntries(int at) {
        int count = file.getShort(at) & 0xFFFF;
        int end = at + 2 + count * ENTRY;
        for (int entry = at + 2; entry < end && entry + ENTRY <= file.limit(); entry += ENTRY) {
            entries.putIfAbsent(file.getShort(entry) & 0xFFFF, entry);
        }
        return end + 4 <= file.limit() ? Integer.toUnsignedLong(file.getInt(end)) : 0;
    }

    /** Tells whether it is a picture of its own, and not a smaller copy or a mask of another. */
    boolean isPicture() {
        boolean derived = (number(NEW_SUBFILE_TYPE, 0) & (REDUCED | MASK)) != 0;
        return !derived && number(SUBFILE_TYPE, 0) != OLD_REDUCED;
    }

    /** Returns the first number of a tag. */
    long number(int tag, long otherwise) {
        return count(tag) == 0 ? otherwise : read(tag, 0);
    }

    /** Returns how many numbers of a tag can be read. */
    int count(int tag) {
        Integer entry = entries.get(tag);
        if (entry == null || width(entry) == 0) {
            return 0;
        }
        long count = Integer.toUnsignedLong(file.getInt(entry + 4));
        long bytes = count * width(entry);
        long start = bytes <= 4 ? entry + 8L : Integer.toUnsignedLong(file.getInt(entry + 8));
        return start + bytes <= file.limit() ? (int) count : 0;
    }

    /** Returns one of the numbers of a tag. */
    long read(int tag, int index) {
        int at = place(tag, index);
        return switch (width(entries.getOrDefault(tag, 0))) {
            case 1 -> file.get(at) & 0xFF;
            case 2 -> file.getShort(at) & 0xFFFF;
            default -> Integer.toUnsignedLong(file.getInt(at));
        };
    }

    /** Puts another number in the place of one of a tag, in a copy of the file; false if it does not fit there. */
    boolean replace(byte[] copy, int tag, int index, long value) {
        ByteBuffer target = ByteBuffer.wrap(copy).order(file.order());
        int at = place(tag, index);
        if (width(entries.getOrDefault(tag, 0)) == 4 && value <= 0xFFFFFFFFL) {
            target.putInt(at, (int) value);
            return true;
        }
        if (width(entries.getOrDefault(tag, 0)) == 2 && value <= 0xFFFF) {
            target.putShort(at, (short) value);
            return true;
        }
        return false;
    }

    private int place(int tag, int index) {
        int entry = entries.getOrDefault(tag, 0);
        long bytes = Integer.toUnsignedLong(file.getInt(entry + 4)) * width(entry);
        int start = bytes <= 4 ? entry + 8 : file.getInt(entry + 8);
        return start + index * width(entry);
    }

    /** Bytes of the type of an entry: BYTE, SHORT and LONG are numbers here. */
    private int width(int entry) {
        return switch (file.getShort(entry + 2)) {
            case 1 -> 1;
            case 3 -> 2;
            case 4 -> 4;
            default -> 0;
        };
    }

    long samplesPerPixel() {
        return number(SAMPLES_PER_PIXEL, 1);
    }

    /** Returns the bits of all samples of a pixel. */
    long bitsPerPixel() {
        int told = count(BITS_PER_SAMPLE);
        if (told < samplesPerPixel()) {
            return number(BITS_PER_SAMPLE, 1) * samplesPerPixel();
        }
        long bits = 0;
        for (int i = 0; i < samplesPerPixel(); i++) {
            bits += read(BITS_PER_SAMPLE, i);
        }
        return bits;
    }
}
