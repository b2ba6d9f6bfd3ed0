package dev.lpips.image.io;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small valid files of every format, made here. */
final class TinyFiles {

    private TinyFiles() {}

    /** One file per format, by a name with its extension. */
    static Map<String, byte[]> all() {
        BufferedImage picture = picture();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("rgb.png", encoded(picture, "png"));
        files.put("palette.png", encoded(palette(), "png"));
        files.put("interlaced.png", interlacedPng());
        files.put("ycc.jpg", encoded(picture, "jpeg"));
        files.put("cmyk.jpg", cmykJpeg(16, 8, 255, 128, 64, 255));
        files.put("palette.gif", encoded(palette(), "gif"));
        files.put("rgb.bmp", encoded(picture, "bmp"));
        files.put("rle8.bmp", runLengthBmp());
        files.put("rgb.tif", encoded(picture, "tiff"));
        files.put("lossless.webp", losslessWebp());
        files.put("lossy.webp", lossyWebp());
        return files;
    }

    /** Colours that change in both directions, so that no part looks like another. */
    static BufferedImage picture() {
        BufferedImage image = new BufferedImage(13, 9, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, new Color(x * 19, y * 28, 255 - x * y * 2).getRGB());
            }
        }
        return image;
    }

    private static BufferedImage palette() {
        BufferedImage image = new BufferedImage(13, 9, BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(picture(), 0, 0, null);
        graphics.dispose();
        return image;
    }

    static byte[] encoded(RenderedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format)
                .next();
        return written(writer, new IIOImage(image, null, null));
    }

    private static byte[] written(ImageWriter writer, IIOImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** A JPEG of one colour with four components, as stored: without an Adobe segment, 255 meaning no ink. */
    static byte[] cmykJpeg(int width, int height, int... stored) {
        WritableRaster raster =
                Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, stored);
            }
        }
        return written(ImageIO.getImageWritersByFormatName("jpeg").next(), new IIOImage(raster, null, null));
    }

    /** Puts a segment right behind the start of a JPEG. */
    static byte[] withSegment(byte[] jpeg, int code, byte[] body) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        int length = body.length + 2;
        file.writeBytes(PngBytes.bytes(0xFF, code, length >> 8, length));
        file.writeBytes(body);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    /** A big-endian TIFF structure that holds nothing but an orientation. */
    static byte[] exif(int orientation) {
        return PngBytes.bytes(
                'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0);
    }

    /** An 8 x 8 gray PNG in the seven passes of Adam7, every pixel of its own gray. */
    static byte[] interlacedPng() {
        int[][] passes = {
            {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
        };
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int[] pass : passes) {
            for (int y = pass[1]; y < 8; y += pass[3]) {
                rows.write(0);
                for (int x = pass[0]; x < 8; x += pass[2]) {
                    rows.write(y * 32 + x * 4);
                }
            }
        }
        byte[] header = PngBytes.bytes(0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 1);
        byte[] file = new PngBytes(8, 8, 8, PngBytes.GRAY).toBytes();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(file, 0, 8);
        PngBytes chunks = new PngBytes(8, 8, 8, PngBytes.GRAY)
                .chunk("IHDR", header)
                .chunk("IDAT", PngBytes.deflated(rows.toByteArray()))
                .chunk("IEND");
        byte[] withTwoHeaders = chunks.toBytes();
        png.write(withTwoHeaders, file.length, withTwoHeaders.length - file.length);
        return png.toByteArray();
    }

    /** A 5 x 2 picture: a run of three and two literals above, a run of five below. */
    static byte[] runLengthBmp() {
        int[] data = {5, 1, 0, 0, 3, 2, 0, 0, 0, 1};
        int[] header = {
            'B', 'M', 72, 0, 0, 0, 0, 0, 0, 0, 62, 0, 0, 0, 40, 0, 0, 0, 5, 0, 0, 0, 2, 0, 0, 0, 1, 0, 8, 0, 1, 0, 0, 0,
            10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0
        };
        int[] palette = {0, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0};
        int[] file = Arrays.copyOf(header, header.length + palette.length + data.length);
        System.arraycopy(palette, 0, file, header.length, palette.length);
        System.arraycopy(data, 0, file, header.length + palette.length, data.length);
        file[2] = file.length;
        file[10] = header.length + palette.length;
        return PngBytes.bytes(file);
    }

    /** One transparent pixel. */
    static byte[] losslessWebp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** The {@link #picture()}, as libwebp's encoder writes it at quality 60. */
    static byte[] lossyWebp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRlIAAABXRUJQVlA4IEYAAACwAQCdASoNAAkAAoBCJbACdAEOtW9oAP70oN8mqmDFDDK1aM5Pf+e9PNLNtf9HCNM9/iu8b5Zvxo/x9zuc"
                                + "//w84XdqcAAA");
    }
}
