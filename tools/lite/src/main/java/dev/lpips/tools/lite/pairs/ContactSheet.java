package dev.lpips.tools.lite.pairs;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes what is generated as one picture to look at: a row per group, the reference first. */
public final class ContactSheet {

    private static final int GAP = 4;

    private ContactSheet() {}

    /** Takes: photo folder, file to write, split, content, first seed, side, rows, variants per row. */
    public static void main(String[] arguments) {
        if (arguments.length != 8) {
            throw new IllegalArgumentException("Expected: photos file split content seed side rows variants, but got "
                    + Arrays.toString(arguments));
        }
        PairGroups groups = new PairGroups(Photos.in(Path.of(arguments[0])));
        Split split = Split.valueOf(arguments[2]);
        Content content = Content.valueOf(arguments[3]);
        long seed = Long.parseLong(arguments[4]);
        int side = Integer.parseInt(arguments[5]);
        int rows = Integer.parseInt(arguments[6]);
        int variants = Integer.parseInt(arguments[7]);
        PixelSize size = new PixelSize((variants + 1) * (side + GAP), rows * (side + GAP));
        int[] sheet = new int[size.area()];
        Arrays.fill(sheet, 0xFF4060A0);
        for (int row = 0; row < rows; row++) {
            PairGroup group = groups.group(split, content, seed + row, side, variants);
            place(group.reference(), sheet, size.width(), 0, row * (side + GAP));
            for (int v = 0; v < variants; v++) {
                Pixels picture = group.variants().get(v).picture();
                place(picture, sheet, size.width(), (v + 1) * (side + GAP), row * (side + GAP));
            }
            System.out.println(row + ": "
                    + group.variants().stream().map(Variant::distortion).toList());
        }
        ImageFiles.writePng(Path.of(arguments[1]), Pixels.ofArgb(size, sheet));
    }

    private static void place(Pixels picture, int[] sheet, int width, int x, int y) {
        for (int row = 0; row < picture.height(); row++) {
            System.arraycopy(picture.toArgb(), row * picture.width(), sheet, (y + row) * width + x, picture.width());
        }
    }
}
