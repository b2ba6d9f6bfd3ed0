package example.avatars;

/** A mistake made on purpose, to see whether the gate notices. */
enum PlantedChange {
    /** None: the avatars as they should be. */
    NOTHING,
    /** Every colour turns by a tenth of the circle. */
    HUE,
    /** The cell in the middle is inverted. */
    CELL
}
