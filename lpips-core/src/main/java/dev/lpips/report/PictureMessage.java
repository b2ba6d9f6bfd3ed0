package dev.lpips.report;

import dev.lpips.Comparison;
import dev.lpips.evidence.Evidence;
import dev.lpips.image.Cutout;
import dev.lpips.image.PixelDifference;
import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text of failed checks that no threshold decides: the size, the pixels, and which of two references is closer.
 * {@link FailureMessage} has the others. Immutable, and safe to share.
 */
public final class PictureMessage {

    private static final int LEAST_DIGITS = 4;
    private static final int MOST_DIGITS = 20;

    private final ReportSettings settings;

    /** Creates the renderer. */
    public PictureMessage(ReportSettings settings) {
        this.settings = settings;
    }

    /** Returns the text for a picture that should have another size. */
    public String notOfSize(PixelSize wanted, PixelSize actual) {
        String difference = SizeDifference.words(wanted, actual);
        return FactSheet.render(
                "image does not have the size " + wanted,
                List.of(new Fact("actual size", "%s   (actual is %s)".formatted(actual, difference))));
    }

    /**
     * Returns the text for a picture that should have the pixels of its reference, and has the same size only.
     *
     * @param difference how they differ in what is looked at
     * @param cutout what that is
     */
    public String notIdentical(PixelDifference difference, Cutout cutout, Evidence evidence) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "differing",
                String.format(
                        Locale.ROOT,
                        "%d of %d pixels, by up to %d of 255 in a channel",
                        difference.pixels(),
                        cutout.countShown(),
                        difference.largest())));
        facts.add(new Fact(
                "first",
                String.format(
                        Locale.ROOT,
                        "x %d, y %d   (actual #%08X, reference #%08X; alpha, red, green, blue)",
                        cutout.part().x() + difference.x(),
                        cutout.part().y() + difference.y(),
                        difference.actual(),
                        difference.reference())));
        if (!cutout.isWhole()) {
            facts.add(new Fact("part", cutout.part().toString()));
        }
        facts.add(new Fact("size", cutout.size() + ", both"));
        facts.add(new Fact("actual", settings.show(evidence.actual())));
        evidence.reference().ifPresent(file -> facts.add(new Fact("reference", settings.show(file))));
        return FactSheet.render("image does not have the pixels of its reference", facts);
    }

    /**
     * Returns the text for a picture that should differ from its reference, and has the same size and pixels.
     *
     * @param cutout what of the two was compared
     */
    public String identical(Cutout cutout, Evidence evidence) {
        List<Fact> facts = new ArrayList<>();
        if (!cutout.isWhole()) {
            facts.add(new Fact("part", cutout.part().toString()));
        }
        facts.add(new Fact("size", cutout.size() + ", both"));
        facts.add(new Fact("actual", settings.show(evidence.actual())));
        evidence.reference().ifPresent(file -> facts.add(new Fact("reference", settings.show(file))));
        return FactSheet.render("image has exactly the pixels of its reference", facts);
    }

    /**
     * Returns the text for a screen that still changed when the time was over.
     *
     * @param timeout how long it had
     * @param captures how often it was captured
     * @param before the last capture but one
     * @param now the last capture
     * @param evidence these two, the one before as the reference
     */
    public String unsettled(Duration timeout, int captures, Pixels before, Pixels now, Evidence evidence) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("captures", Integer.toString(captures)));
        facts.add(new Fact("last change", change(before, now)));
        facts.add(new Fact("actual", settings.show(evidence.actual()) + "   (the last capture)"));
        evidence.reference()
                .ifPresent(file -> facts.add(new Fact("before", settings.show(file) + "   (the last but one)")));
        return FactSheet.render(
                String.format(Locale.ROOT, "screen did not settle within %.1f s", timeout.toMillis() / 1000.0), facts);
    }

    private static String change(Pixels before, Pixels now) {
        if (!before.size().equals(now.size())) {
            return "from %s to %s".formatted(before.size(), now.size());
        }
        return PixelDifference.between(before, now)
                .map(found -> String.format(
                        Locale.ROOT, "%d pixels, the first at x %d, y %d", found.pixels(), found.x(), found.y()))
                .orElse("none");
    }

    /**
     * Returns the text for a picture that should be closer to a first reference than to a second, and is not.
     *
     * @param first how it compares with the first
     * @param second how it compares with the second
     * @param firstEvidence the pictures of the first comparison
     * @param secondEvidence the pictures of the second
     */
    public String notCloser(Comparison first, Comparison second, Evidence firstEvidence, Evidence secondEvidence) {
        int digits = digits(first.distance(), second.distance());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("to the first", "%s   (%s)".formatted(rounded(first.distance(), digits), first.model())));
        facts.add(new Fact("to the second", rounded(second.distance(), digits) + "   (must be greater)"));
        facts.add(new Fact("size", first.size() + ", all"));
        facts.add(new Fact("actual", settings.show(firstEvidence.actual())));
        addFiles(facts, "first", firstEvidence);
        addFiles(facts, "second", secondEvidence);
        return FactSheet.render("image is not perceptually closer to the first reference than to the second", facts);
    }

    private void addFiles(List<Fact> facts, String which, Evidence evidence) {
        evidence.reference().ifPresent(file -> facts.add(new Fact(which, settings.show(file))));
        evidence.heatmap().ifPresent(file -> facts.add(new Fact(which + " heatmap", settings.show(file))));
    }

    /** As many as it takes to tell two numbers apart: "0.1200, but must be less than 0.1200" says nothing. */
    private static int digits(double one, double other) {
        int digits = LEAST_DIGITS;
        while (one != other && digits < MOST_DIGITS && rounded(one, digits).equals(rounded(other, digits))) {
            digits++;
        }
        return digits;
    }

    private static String rounded(double distance, int digits) {
        return BigDecimal.valueOf(distance)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
