package dev.lpips.tools.lite.teacher;

import java.util.List;

/**
 * How many locations AlexNet's taps have on a square picture, and so this project's student's too.
 *
 * @param sides locations per row, per tap
 */
public record MapLayout(List<Integer> sides) {

    /** Returns the layout of a picture's side in pixels. */
    public static MapLayout of(int side) {
        int first = (side - 7) / 4 + 1;
        int second = (first - 3) / 2 + 1;
        int third = (second - 3) / 2 + 1;
        return new MapLayout(List.of(first, second, third, third, third));
    }

    /** Returns how many locations a tap has. */
    public int size(int tap) {
        return sides.get(tap) * sides.get(tap);
    }

    /** Returns how many locations all taps have. */
    public int size() {
        return sides.stream().mapToInt(side -> side * side).sum();
    }
}
