package dev.lpips.internal.diagnosis;

import dev.lpips.image.Pixels;
import java.util.Optional;
import java.util.stream.Stream;

/** Red, green and blue in another order: bytes read as RGB that are BGR, for example. */
final class ChannelsSwapped implements CauseDetector {

    @Override
    public Optional<LikelyCause> detect(Pixels reference, Pixels actual) {
        if (!reference.size().equals(actual.size())) {
            return Optional.empty();
        }
        double before = Samples.meanDifference(reference, actual::argb);
        return Stream.of(Order.values())
                .map(order -> Samples.cause(
                        order.words,
                        "in the right order",
                        before,
                        Samples.meanDifference(reference, (x, y) -> order.undo(actual.argb(x, y)))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private enum Order {
        BGR("red and blue are swapped", 0, 8, 16),
        GRB("red and green are swapped", 8, 16, 0),
        RBG("green and blue are swapped", 16, 0, 8),
        GBR("red, green and blue are rotated", 0, 16, 8),
        BRG("red, green and blue are rotated", 8, 0, 16);

        private final String words;
        private final int red;
        private final int green;
        private final int blue;

        /** By where in the actual colour the reference's channels are. */
        Order(String words, int red, int green, int blue) {
            this.words = words;
            this.red = red;
            this.green = green;
            this.blue = blue;
        }

        int undo(int argb) {
            return (argb & 0xFF000000)
                    | (argb >> red & 0xFF) << 16
                    | (argb >> green & 0xFF) << 8
                    | (argb >> blue & 0xFF);
        }
    }
}
