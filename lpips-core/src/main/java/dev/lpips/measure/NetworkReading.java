package dev.lpips.measure;

import dev.lpips.image.Background;
import dev.lpips.model.ModelId;
import java.util.Optional;

/** What a network says of two pictures, for the measures that are made of it. */
public interface NetworkReading {

    /** Returns which model measured. */
    ModelId model();

    /**
     * Returns the distance of the whole picture.
     *
     * @throws dev.lpips.model.NoDistanceException if the model has none
     */
    double distance();

    /**
     * Returns where the pictures differ most.
     *
     * @throws dev.lpips.model.NoDistanceException if the model has no distance
     */
    WorstPatch worstPatch();

    /** Returns what transparent pictures were laid on; empty if both were opaque. */
    Optional<Background> background();
}
