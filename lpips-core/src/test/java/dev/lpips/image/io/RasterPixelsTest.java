package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import javax.imageio.IIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterPixelsTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE
            })
    void opaque_colours_are_kept_by_every_type_that_can_hold_them(int type) throws IIOException {
        BufferedImage image = new BufferedImage(2, 1, type);
        image.setRGB(0, 0, 0xFF123456);
        image.setRGB(1, 0, 0xFFFEDCBA);

        assertThat(RasterPixels.of(image).toArgb()).containsExactly(0xFF123456, 0xFFFEDCBA);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_4BYTE_ABGR})
    void straight_colours_are_kept_however_transparent(int type) throws IIOException {
        BufferedImage image = new BufferedImage(2, 1, type);
        image.setRGB(0, 0, 0x01123456);
        image.setRGB(1, 0, 0x00FEDCBA);

        assertThat(RasterPixels.of(image).toArgb()).containsExactly(0x01123456, 0x00FEDCBA);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB_PRE, BufferedImage.TYPE_4BYTE_ABGR_PRE})
    void premultiplied_colours_become_straight(int type) throws IIOException {
        BufferedImage image = new BufferedImage(1, 1, type);
        image.getRaster().setPixel(0, 0, new int[] {64, 32, 0, 128});

        assertThat(RasterPixels.of(image).argb(0, 0)).isEqualTo(0x80804000);
    }

    @Test
    void gray_128_stays_128_in_8_and_16_bits() throws IIOException {
        BufferedImage narrow = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        narrow.getRaster().setSample(0, 0, 0, 128);
        BufferedImage wide = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        wide.getRaster().setSample(0, 0, 0, 0x80FF);

        assertThat(RasterPixels.of(narrow).argb(0, 0)).isEqualTo(0xFF808080);
        assertThat(RasterPixels.of(wide).argb(0, 0)).isEqualTo(0xFF808080);
    }

    @Test
    void gray_with_alpha_keeps_both() throws IIOException {
        BufferedImage image = componentImage(ColorSpace.CS_GRAY, true, DataBuffer.TYPE_BYTE);
        image.getRaster().setPixel(0, 0, new int[] {128, 64});

        assertThat(RasterPixels.of(image).argb(0, 0)).isEqualTo(0x40808080);
    }

    @Test
    void binary_and_palette_images_have_the_colours_of_their_palette() throws IIOException {
        BufferedImage binary = new BufferedImage(9, 1, BufferedImage.TYPE_BYTE_BINARY);
        binary.getRaster().setSample(8, 0, 0, 1);
        BufferedImage indexed = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_INDEXED);
        indexed.setRGB(0, 0, 0xFF003366);

        assertThat(RasterPixels.of(binary).argb(7, 0)).isEqualTo(0xFF000000);
        assertThat(RasterPixels.of(binary).argb(8, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(RasterPixels.of(indexed).argb(0, 0)).isEqualTo(0xFF003366);
    }

    @Test
    void five_and_six_bits_are_spread_over_0_to_255() throws IIOException {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_565_RGB);
        image.getRaster().setPixel(0, 0, new int[] {31, 63, 0});

        assertThat(RasterPixels.of(image).argb(0, 0)).isEqualTo(0xFFFFFF00);
    }

    @Test
    void linear_colours_become_srgb() throws IIOException {
        BufferedImage image = componentImage(ColorSpace.CS_LINEAR_RGB, false, DataBuffer.TYPE_BYTE);
        image.getRaster().setPixel(0, 0, new int[] {55, 55, 55});

        assertThat(RasterPixels.of(image).argb(0, 0) & 0xFF).isBetween(127, 129);
    }

    @Test
    void floats_from_0_to_1_are_rounded_to_nearest() throws IIOException {
        BufferedImage image = componentImage(ColorSpace.CS_sRGB, false, DataBuffer.TYPE_FLOAT);
        image.getRaster().setPixel(0, 0, new float[] {0f, 0.501f, 1f});

        assertThat(RasterPixels.of(image).argb(0, 0)).isEqualTo(0xFF0080FF);
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.01f, 1.01f, 255f, Float.NaN, Float.POSITIVE_INFINITY})
    void floats_outside_0_to_1_are_refused(float value) {
        BufferedImage image = componentImage(ColorSpace.CS_sRGB, false, DataBuffer.TYPE_FLOAT);
        image.getRaster().setPixel(0, 0, new float[] {value, 0f, 0f});

        assertThatThrownBy(() -> RasterPixels.of(image))
                .isInstanceOf(IIOException.class)
                .hasMessageContaining("0 and 1");
    }

    @Test
    void signed_samples_are_refused() {
        BufferedImage image = componentImage(ColorSpace.CS_sRGB, false, DataBuffer.TYPE_SHORT);

        assertThatThrownBy(() -> RasterPixels.of(image)).isInstanceOf(IIOException.class);
    }

    @Test
    void a_part_of_an_image_has_the_colours_of_that_part() throws IIOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 1, 0xFF123456);

        assertThat(RasterPixels.of(image.getSubimage(2, 1, 2, 2)).argb(0, 0)).isEqualTo(0xFF123456);
    }

    @Test
    void a_rendered_image_may_start_anywhere() throws IIOException {
        BufferedImage image = TinyFiles.picture();

        assertThat(RasterPixels.of(new ShiftedImage(image, -5, 7))).isEqualTo(RasterPixels.of(image));
    }

    @Test
    void masks_in_any_order_are_followed() throws IIOException {
        ColorModel model = new DirectColorModel(32, 0xFF, 0xFF00, 0xFF0000, 0xFF000000);
        WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
        raster.setPixel(0, 0, new int[] {0x12, 0x34, 0x56, 0x78});

        assertThat(RasterPixels.of(new BufferedImage(model, raster, false, null))
                        .argb(0, 0))
                .isEqualTo(0x78123456);
    }

    private static BufferedImage componentImage(int space, boolean alpha, int type) {
        int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
        ColorModel model = new ComponentColorModel(ColorSpace.getInstance(space), alpha, false, transparency, type);
        WritableRaster raster = type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT
                ? Raster.createInterleavedRaster(type, 1, 1, model.getNumComponents(), null)
                : model.createCompatibleWritableRaster(1, 1);
        return new BufferedImage(model, raster, false, null);
    }
}
