package example.swing;

/** A mistake made on purpose, to see whether a test notices. */
enum PlantedChange {
    /** None: the dialog as it should be. */
    NOTHING,
    /** The button says "Pirnt". */
    TYPO,
    /** The form starts 12 pixels further right than the heading. */
    INDENT,
    /** The button to print is grey. */
    DISABLED
}
