package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;
import java.util.Optional;

/** Recognises one thing that happens to pictures. */
@FunctionalInterface
interface CauseDetector {

    /** Returns the cause if the actual picture, of whatever size, is what it makes of the reference. */
    Optional<LikelyCause> detect(Pixels reference, Pixels actual);
}
