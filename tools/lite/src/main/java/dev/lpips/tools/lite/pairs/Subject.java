package dev.lpips.tools.lite.pairs;

import dev.lpips.tools.lite.chance.Dice;
import dev.lpips.tools.lite.distortion.Raster;
import java.util.Optional;

/** Something that can be pictured, and pictured again after an edit. */
interface Subject {

    /** Returns the unchanged picture. */
    Raster reference();

    /** Returns a picture after a drawn edit, or nothing if that edit finds nothing to change. */
    Optional<Edited> edited(Dice dice);

    /** A picture after an edit, and the edit's name. */
    record Edited(String name, Raster raster) {}
}
