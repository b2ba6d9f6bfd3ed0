package dev.lpips.tools.lite.distortion;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.chance.Families;
import java.util.List;

/** All distortions, and how they are combined. */
public final class Distortions {

    /** Every kind; what is unseen is met in no training pair. */
    public static final Families<Distortion> FAMILIES = new Families<>(
            List.of(
                    new Distortion("gaussian noise", NoiseDistortions::gaussian),
                    new Distortion("uniform noise", NoiseDistortions::uniform),
                    new Distortion("grain", NoiseDistortions::grain),
                    new Distortion("speckle", NoiseDistortions::speckle),
                    new Distortion("impulse noise", NoiseDistortions::impulse),
                    new Distortion("gaussian blur", SharpnessDistortions::gaussianBlur),
                    new Distortion("gaussian blur", SharpnessDistortions::gaussianBlur),
                    new Distortion("box blur", SharpnessDistortions::boxBlur),
                    new Distortion("motion blur", SharpnessDistortions::motionBlur),
                    new Distortion("sharpen", SharpnessDistortions::sharpen),
                    new Distortion("resample", SharpnessDistortions::resample),
                    new Distortion("resample", SharpnessDistortions::resample),
                    new Distortion("chroma", SharpnessDistortions::chroma),
                    new Distortion("jpeg", Jpeg::apply),
                    new Distortion("jpeg", Jpeg::apply),
                    new Distortion("jpeg", Jpeg::apply),
                    new Distortion("brightness", ColourDistortions::brightness),
                    new Distortion("contrast", ColourDistortions::contrast),
                    new Distortion("gamma", ColourDistortions::gamma),
                    new Distortion("gain", ColourDistortions::gain),
                    new Distortion("saturation", ColourDistortions::saturation),
                    new Distortion("hue", ColourDistortions::hue),
                    new Distortion("profile", ColourDistortions::profile),
                    new Distortion("tint", ColourDistortions::tint),
                    new Distortion("posterise", ColourDistortions::posterise),
                    new Distortion("shift", GeometryDistortions::shift),
                    new Distortion("whole shift", GeometryDistortions::wholeShift),
                    new Distortion("rotate", GeometryDistortions::rotate),
                    new Distortion("zoom", GeometryDistortions::zoom),
                    new Distortion("warp", GeometryDistortions::warp),
                    new Distortion("bulge", GeometryDistortions::bulge),
                    new Distortion("channel shift", GeometryDistortions::channelShift),
                    new Distortion("ghost", GeometryDistortions::ghost),
                    new Distortion("copied patch", LocalDistortions::copyPatch),
                    new Distortion("flipped patch", LocalDistortions::flipPatch),
                    new Distortion("erased patch", LocalDistortions::erase),
                    new Distortion("occlusion", LocalDistortions::occlude),
                    new Distortion("strokes", LocalDistortions::strokes),
                    new Distortion("vignette", LocalDistortions::vignette),
                    new Distortion("lighting", LocalDistortions::lighting),
                    new Distortion("banding", LocalDistortions::banding)),
            List.of(
                    new Distortion("mosaic", SharpnessDistortions::mosaic),
                    new Distortion("median", SharpnessDistortions::median),
                    new Distortion("swirl", GeometryDistortions::swirl),
                    new Distortion("dither", ColourDistortions::dither),
                    new Distortion("inverted", ColourDistortions::inverted),
                    new Distortion("waves", LocalDistortions::waves)));

    private Distortions() {}

    /** Draws a distortion: a third of them compositions of two or three, a third only in a region. */
    public static Distortion draw(Dice dice) {
        double strength = strength(dice);
        boolean composed = dice.chance(1 / 3.0);
        Distortion drawn = composed ? composed(dice) : at(FAMILIES.draw(dice), strength);
        return dice.chance(1 / 3.0) ? Region.limited(drawn) : drawn;
    }

    /** Returns the distortion that changes every picture, for when nothing else did. */
    public static Distortion last() {
        return new Distortion("gaussian noise", NoiseDistortions::gaussian);
    }

    private static Distortion composed(Dice dice) {
        Distortion all = at(FAMILIES.draw(dice), 0.85 * strength(dice));
        int further = dice.chance(0.7) ? 1 : 2;
        for (int n = 0; n < further; n++) {
            Distortion first = all;
            Distortion second = at(FAMILIES.draw(dice), 0.85 * strength(dice));
            all = new Distortion(
                    first.name() + " + " + second.name(),
                    (raster, strength, d) -> second.apply(first.apply(raster, strength, d), strength, d));
        }
        return all;
    }

    /** Small changes of a parameter move the distance little, so the upper half is drawn five times as often. */
    private static double strength(Dice dice) {
        return Math.pow(dice.between(0, 1), 0.4);
    }

    /** Fixes a distortion's strength, whatever it is asked for later. */
    private static Distortion at(Distortion distortion, double strength) {
        return new Distortion(distortion.name(), (raster, any, dice) -> distortion.apply(raster, strength, dice));
    }
}
