package dev.lpips.image.io;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * Brings rows of samples from the colour space of an ICC profile to 8-bit sRGB, as browsers do.
 *
 * <p>A profile that means sRGB must not alter a picture, and profiles that mean sRGB differ in their bytes and names.
 * Hence the test is what a profile does: one that moves no colour of a coarse grid by more than {@link #SAME_COLOUR} is
 * not applied.
 */
final class IccToSrgb implements ColourConversion {

    /** Rounding of the tables inside sRGB profiles; no other space in use stays within it. */
    private static final int SAME_COLOUR = 2;

    private static final int GRID = 6;

    private final ColorConvertOp conversion;
    private final int components;

    private IccToSrgb(ICC_Profile profile) {
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        this.conversion = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
        this.components = profile.getNumComponents();
    }

    /**
     * Returns the conversion that an embedded profile asks for: none if the profile is damaged, is meant for another
     * number of components, or means sRGB. Gray pictures are never converted: a gray value is the sRGB gray of the
     * same value, as in every tool the distances are compared with.
     */
    static Optional<IccToSrgb> ofEmbedded(byte[] profile, int components) {
        try {
            return components < 3 ? Optional.empty() : of(ICC_Profile.getInstance(profile), components);
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty();
        }
    }

    /** Returns the conversion from the colour space of an image, if it is an ICC space and not sRGB. */
    static Optional<IccToSrgb> of(ColorSpace space) {
        boolean needed = space instanceof ICC_ColorSpace && !space.isCS_sRGB() && space.getNumComponents() >= 3;
        return needed ? of(((ICC_ColorSpace) space).getProfile(), space.getNumComponents()) : Optional.empty();
    }

    private static Optional<IccToSrgb> of(ICC_Profile profile, int components) {
        if (profile.getNumComponents() != components) {
            return Optional.empty();
        }
        IccToSrgb conversion = new IccToSrgb(profile);
        return conversion.meansSrgb() ? Optional.empty() : Optional.of(conversion);
    }

    @Override
    public int[] convert(int[] samples, int bits) {
        int width = samples.length / components;
        int type = bits > 8 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
        WritableRaster source = Raster.createInterleavedRaster(type, width, 1, components, null);
        source.setPixels(0, 0, width, 1, samples);
        WritableRaster target = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        conversion.filter(source, target);
        return target.getPixels(0, 0, width, 1, (int[]) null);
    }

    private boolean meansSrgb() {
        if (components != 3) {
            return false;
        }
        int[] grid = new int[GRID * GRID * GRID * 3];
        for (int i = 0; i < grid.length / 3; i++) {
            grid[3 * i] = i % GRID * 51;
            grid[3 * i + 1] = i / GRID % GRID * 51;
            grid[3 * i + 2] = i / GRID / GRID * 51;
        }
        int[] converted = convert(grid, 8);
        for (int i = 0; i < grid.length; i++) {
            if (Math.abs(grid[i] - converted[i]) > SAME_COLOUR) {
                return false;
            }
        }
        return true;
    }
}
