package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of the picture that is a little further along: a page on which something above became taller. Its rows, or its columns, are found
 * again in the reference, every one at the same distance.
 *
 * <p>Lines are compared by their digests, and only between the first and the last pixel that differs in the other direction, so that what
 * stands beside and did not move is no obstacle.
 */
final class MovedBand implements CauseDetector {

    /** What a line may occur in the reference, to tell a distance: blank lines are everywhere. */
    private static final int MOST_ALIKE = 4;

    private static final int MOST_VOTERS = 2_000;

    /** Of the lines that differ, so many have to be found again. */
    private static final double LEAST_FOUND = 0.9;

    private static final int LEAST_LINES = 12;

    @Override
    public Optional<LikelyCause> detect(Pixels reference, Pixels actual) {
        if (!reference.size().equals(actual.size())) {
            return Optional.empty();
        }
        return DifferingBox.of(reference, actual)
                .flatMap(box -> Stream.of(Direction.values())
                        .flatMap(direction -> new Lines(
                                        direction, direction.digests(reference, box), direction.digests(actual, box))
                                .moved().stream())
                        .findFirst());
    }

    private enum Direction {
        ROWS("rows", "y", "down", "up") {
            @Override
            long[] digests(Pixels picture, DifferingBox box) {
                return LineDigests.ofRows(picture, box.left(), box.right());
            }
        },
        COLUMNS("columns", "x", "to the right", "to the left") {
            @Override
            long[] digests(Pixels picture, DifferingBox box) {
                return LineDigests.ofColumns(picture, box.top(), box.bottom());
            }
        };

        private final String lines;
        private final String axis;
        private final String further;
        private final String nearer;

        Direction(String lines, String axis, String further, String nearer) {
            this.lines = lines;
            this.axis = axis;
            this.further = further;
            this.nearer = nearer;
        }

        /** The digests of a picture's lines, as far as they lie in the box. */
        abstract long[] digests(Pixels picture, DifferingBox box);

        String words(int distance) {
            return String.format(Locale.ROOT, "%d px %s", Math.abs(distance), distance > 0 ? further : nearer);
        }
    }

    /** The digests of the lines of both pictures, in one direction. */
    private static final class Lines {

        private final Direction direction;
        private final long[] before;
        private final long[] after;

        Lines(Direction direction, long[] before, long[] after) {
            this.direction = direction;
            this.before = before;
            this.after = after;
        }

        Optional<LikelyCause> moved() {
            int first = 0;
            while (first < after.length && before[first] == after[first]) {
                first++;
            }
            int end = after.length;
            while (end > first && before[end - 1] == after[end - 1]) {
                end--;
            }
            return end - first < LEAST_LINES ? Optional.empty() : cause(first, end, distance(first, end));
        }

        /** Returns the distance that most lines tell; 0 if none tells any. */
        private int distance(int first, int end) {
            Map<Long, List<Integer>> places = new HashMap<>();
            for (int i = 0; i < before.length; i++) {
                int place = i;
                places.merge(
                        before[i],
                        List.of(i),
                        (known, added) -> known.size() > MOST_ALIKE
                                ? known
                                : Stream.concat(known.stream(), Stream.of(place))
                                        .toList());
            }
            Map<Integer, Integer> votes = new HashMap<>();
            int step = Math.max(1, (end - first) / MOST_VOTERS);
            for (int i = first; i < end; i += step) {
                List<Integer> alike = places.getOrDefault(after[i], List.of());
                if (alike.size() <= MOST_ALIKE) {
                    for (int place : alike) {
                        votes.merge(i - place, 1, Integer::sum);
                    }
                }
            }
            votes.remove(0);
            return votes.entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(vote -> -Math.abs(vote.getKey())))
                    .map(Map.Entry::getKey)
                    .orElse(0);
        }

        /** Undoes the move: the lines that differ have to be those of the reference then, but for what is new. */
        private Optional<LikelyCause> cause(int first, int end, int distance) {
            int differing = 0;
            int found = 0;
            int from = end;
            for (int i = first; i < end; i++) {
                int place = i - distance;
                boolean isMoved = place >= 0 && place < before.length && after[i] == before[place];
                if (before[i] != after[i]) {
                    differing++;
                    if (isMoved) {
                        found++;
                        from = Math.min(from, i);
                    }
                }
            }
            if (distance == 0 || found < LEAST_LINES || found < LEAST_FOUND * (differing - Math.abs(distance))) {
                return Optional.empty();
            }
            String until = end >= after.length - Math.abs(distance)
                    ? String.format(Locale.ROOT, "from %s %d on", direction.axis, from)
                    : String.format(Locale.ROOT, "from %s %d to %d", direction.axis, from, end);
            return Optional.of(new LikelyCause(
                    "%s, the picture is moved by %s".formatted(until, direction.words(distance)),
                    String.format(
                            Locale.ROOT,
                            "moved back, %d of the %d %s that differ are equal",
                            found,
                            differing,
                            direction.lines)));
        }
    }
}
