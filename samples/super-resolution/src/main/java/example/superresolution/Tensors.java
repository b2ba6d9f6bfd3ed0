package example.superresolution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.util.List;

/** Pictures as tensors, {@code [N, 3, height, width]} with 0 for black and 1 for white, and back. */
final class Tensors {

    private Tensors() {}

    /** Returns a tensor of pictures of one size. */
    static NDArray of(NDManager manager, List<BufferedImage> pictures) {
        int width = pictures.get(0).getWidth();
        int height = pictures.get(0).getHeight();
        float[] values = new float[pictures.size() * 3 * height * width];
        int at = 0;
        for (BufferedImage picture : pictures) {
            int[] rgb = picture.getRGB(0, 0, width, height, null, 0, width);
            for (int shift = 16; shift >= 0; shift -= 8) {
                for (int pixel : rgb) {
                    values[at++] = (pixel >> shift & 255) / 255f;
                }
            }
        }
        return manager.create(values, new Shape(pictures.size(), 3, height, width));
    }

    /** Returns the only picture of a tensor, rounded to 8 bits; values outside of 0 to 1 are clipped. */
    static BufferedImage toPicture(NDArray tensor) {
        int height = (int) tensor.getShape().get(2);
        int width = (int) tensor.getShape().get(3);
        float[] values = tensor.toFloatArray();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int plane = width * height;
        for (int i = 0; i < plane; i++) {
            int rgb = byteOf(values[i]) << 16 | byteOf(values[plane + i]) << 8 | byteOf(values[2 * plane + i]);
            picture.setRGB(i % width, i / width, rgb);
        }
        return picture;
    }

    private static int byteOf(float value) {
        return Math.round(Math.max(0, Math.min(1, value)) * 255);
    }
}
