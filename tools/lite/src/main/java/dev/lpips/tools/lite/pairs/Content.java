package dev.lpips.tools.lite.pairs;

/** What a picture shows. */
public enum Content {
    /** A photo. */
    PHOTO(0),
    /** A chart, a diagram, a map. */
    CHART(1),
    /** Text or a table. */
    TEXT(2),
    /** A screen of a program. */
    UI(3),
    /** Computed solids, landscapes, textures. */
    RENDER(4);

    private final int lane;

    Content(int lane) {
        this.lane = lane;
    }

    /** Returns the number it has in files. */
    public int number() {
        return lane;
    }

    /**
     * Returns the content of a number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Content of(int number) {
        for (Content content : values()) {
            if (content.lane == number) {
                return content;
            }
        }
        throw new IllegalArgumentException("There is no content " + number);
    }

    /** Returns which of interleaved sequences of seeds is its own, 0 to 7. */
    int lane() {
        return lane;
    }
}
