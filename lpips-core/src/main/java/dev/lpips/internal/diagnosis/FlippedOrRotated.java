package dev.lpips.internal.diagnosis;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.util.Optional;
import java.util.stream.Stream;

/** A mirrored or turned picture: rows from bottom to top, or an orientation that was not applied, for example. */
final class FlippedOrRotated implements CauseDetector {

    @Override
    public Optional<LikelyCause> detect(Pixels reference, Pixels actual) {
        boolean comparable = reference.size().equals(actual.size());
        // A turned picture need not have the reference's size. Then what it would differ by is not known, only about.
        double before = comparable ? Samples.meanDifference(reference, actual::argb) : Samples.contrast(reference);
        return Stream.of(Turn.values())
                .filter(turn -> turn.size(reference.size()).equals(actual.size()))
                .map(turn -> Samples.cause(
                        turn.words,
                        "turned back",
                        before,
                        Samples.meanDifference(reference, (x, y) -> turn.undo(actual, reference.size(), x, y))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private enum Turn {
        LEFT_RIGHT("the picture is mirrored left to right") {
            @Override
            int undo(Pixels actual, PixelSize size, int x, int y) {
                return actual.argb(size.width() - 1 - x, y);
            }
        },
        TOP_BOTTOM("the picture is mirrored top to bottom") {
            @Override
            int undo(Pixels actual, PixelSize size, int x, int y) {
                return actual.argb(x, size.height() - 1 - y);
            }
        },
        HALF("the picture is rotated by 180 degrees") {
            @Override
            int undo(Pixels actual, PixelSize size, int x, int y) {
                return actual.argb(size.width() - 1 - x, size.height() - 1 - y);
            }
        },
        CLOCKWISE("the picture is rotated by 90 degrees clockwise") {
            @Override
            int undo(Pixels actual, PixelSize size, int x, int y) {
                return actual.argb(size.height() - 1 - y, x);
            }
        },
        COUNTERCLOCKWISE("the picture is rotated by 90 degrees counterclockwise") {
            @Override
            int undo(Pixels actual, PixelSize size, int x, int y) {
                return actual.argb(y, size.width() - 1 - x);
            }
        },
        DIAGONAL("rows and columns of the picture are exchanged") {
            @Override
            int undo(Pixels actual, PixelSize size, int x, int y) {
                return actual.argb(y, x);
            }
        };

        private final String words;

        Turn(String words) {
            this.words = words;
        }

        abstract int undo(Pixels actual, PixelSize size, int x, int y);

        PixelSize size(PixelSize size) {
            boolean lying = this == CLOCKWISE || this == COUNTERCLOCKWISE || this == DIAGONAL;
            return lying ? new PixelSize(size.height(), size.width()) : size;
        }
    }
}
