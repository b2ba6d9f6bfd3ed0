package dev.lpips.tools.measures;

import java.awt.RenderingHints;

/**
 * How a picture is drawn.
 *
 * @param digit the last digit of its number
 * @param hasIcon whether its icon is there
 * @param textHint a value of {@link RenderingHints#KEY_TEXT_ANTIALIASING}
 */
record Look(int digit, boolean hasIcon, Object textHint) {

    static final Look PLAIN = new Look(4, true, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);

    Look withDigit(int other) {
        return new Look(other, hasIcon, textHint);
    }

    Look withoutIcon() {
        return new Look(digit, false, textHint);
    }

    Look withTextHint(Object other) {
        return new Look(digit, hasIcon, other);
    }
}
