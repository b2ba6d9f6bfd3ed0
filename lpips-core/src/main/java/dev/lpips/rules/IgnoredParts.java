package dev.lpips.rules;

import dev.lpips.image.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the keys {@code ignore} and {@code mask} of {@link GoldenRules} accept. */
final class IgnoredParts {

    private static final Pattern REGION = Pattern.compile("(\\d{1,9}),(\\d{1,9}),(\\d{1,9}),(\\d{1,9})");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9._@-]+(/[A-Za-z0-9._@-]+)*");

    private IgnoredParts() {}

    /**
     * Returns regions written as {@code x,y,width,height}, with semicolons between them; none for {@code none}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    static List<Region> regions(String text) {
        return text.equals(GoldenKeys.NONE)
                ? List.of()
                : Arrays.stream(text.split(";", -1)).map(IgnoredParts::region).toList();
    }

    /**
     * Returns a path relative to the directory of the goldens, as it was written; empty for {@code none}. Only its form is
     * checked here.
     *
     * @throws IllegalArgumentException if it is absolute, leads upwards or is no path of a PNG file
     */
    static Optional<String> maskFile(String text) {
        if (text.equals(GoldenKeys.NONE)) {
            return Optional.empty();
        }
        boolean leadsUp = Arrays.asList(text.split("/")).contains("..");
        if (!FILE.matcher(text).matches() || leadsUp || !text.endsWith(".png")) {
            throw new IllegalArgumentException(
                    "\"%s\" is no mask. Write the path of a PNG file in the directory of the goldens, such as masks/clock.png, or none"
                            .formatted(text));
        }
        return Optional.of(text);
    }

    private static Region region(String text) {
        Matcher numbers = REGION.matcher(text.replace(" ", ""));
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no region. Write x,y,width,height in pixels, such as 700,0,100,20, with ; between regions"
                            .formatted(text.strip()));
        }
        return new Region(number(numbers, 1), number(numbers, 2), number(numbers, 3), number(numbers, 4));
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }
}
