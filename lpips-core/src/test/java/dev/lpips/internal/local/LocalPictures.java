package dev.lpips.internal.local;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random pictures, and changes to them. */
final class LocalPictures {

    private LocalPictures() {}

    static Pixels noise(PixelSize size, Random random) {
        int[] argb = new int[size.area()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | random.nextInt(1 << 24);
        }
        return Pixels.ofArgb(size, argb);
    }

    /** One to four boxes, of which some lie at borders, touch, or are a single pixel. */
    static List<Region> boxes(PixelSize size, Random random) {
        List<Region> boxes = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int width = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(60);
            int height = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(60);
            int x = place(size.width() - width, random);
            int y = place(size.height() - height, random);
            boxes.add(new Region(x, y, width, height));
        }
        return boxes;
    }

    static Pixels changed(Pixels picture, List<Region> boxes, Random random) {
        int[] argb = picture.toArgb();
        for (Region box : boxes) {
            for (int y = box.y(); y < box.y() + box.height(); y++) {
                for (int x = box.x(); x < box.x() + box.width(); x++) {
                    argb[y * picture.width() + x] ^= 1 + random.nextInt((1 << 24) - 1);
                }
            }
        }
        return Pixels.ofArgb(picture.size(), argb);
    }

    private static int place(int room, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> room;
            default -> random.nextInt(room + 1);
        };
    }
}
