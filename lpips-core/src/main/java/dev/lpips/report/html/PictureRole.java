package dev.lpips.report.html;

import java.util.Locale;

/** What a picture of a comparison is. In the order of the page. */
enum PictureRole {
    GOLDEN("Golden"),
    ACTUAL("Actual"),
    HEATMAP("Heatmap");

    private final String label;

    PictureRole(String label) {
        this.label = label;
    }

    String id() {
        return label.toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }
}
