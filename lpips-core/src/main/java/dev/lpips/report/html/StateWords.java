package dev.lpips.report.html;

import dev.lpips.outcome.Outcome;

/**
 * What the page calls a status.
 *
 * @param label the words on a check
 * @param ofOne the words after the number one
 * @param ofSeveral the words after any other number
 */
record StateWords(String label, String ofOne, String ofSeveral) {

    static StateWords of(Outcome.Status status) {
        return switch (status) {
            case MISMATCH -> new StateWords("Looks different", "looks different", "look different");
            case SIZE_MISMATCH -> new StateWords("Different size", "has another size", "have another size");
            case MISSING -> new StateWords("No golden yet", "has no golden yet", "have no golden yet");
            case RECORDED -> new StateWords("Just recorded", "was just recorded", "were just recorded");
            case FAULT -> new StateWords("Not judged", "could not be judged", "could not be judged");
            case MATCH -> new StateWords("Looks the same", "looks the same", "look the same");
        };
    }

    String of(long count) {
        return count == 1 ? ofOne : ofSeveral;
    }
}
