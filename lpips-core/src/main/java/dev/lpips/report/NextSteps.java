package dev.lpips.report;

import dev.lpips.golden.GoldenMode;
import dev.lpips.golden.GoldenName;

/**
 * The commands that messages propose, in the words of the build that shows them. A front end knows them; nothing else in this
 * module does.
 *
 * @since 0.1.0
 */
public interface NextSteps {

    /** Proposes the modes of a run by their property, which every build can pass on. */
    NextSteps BY_PROPERTY = new NextSteps() {
        @Override
        public String toAccept(GoldenName name) {
            return "run it with -D%s=%s".formatted(GoldenMode.PROPERTY, GoldenMode.RECORD_FAILED);
        }

        @Override
        public String toRecord(GoldenName name) {
            return "run it with -D%s=%s".formatted(GoldenMode.PROPERTY, GoldenMode.RECORD_MISSING);
        }
    };

    /** Returns the command that makes the actual picture of a failed check the golden of a name. */
    String toAccept(GoldenName name);

    /** Returns the command that writes the first golden of a name. */
    String toRecord(GoldenName name);
}
