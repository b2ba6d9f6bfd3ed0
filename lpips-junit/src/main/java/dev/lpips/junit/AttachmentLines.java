package dev.lpips.junit;

import dev.lpips.evidence.Evidence;
import dev.lpips.model.Lookup;
import java.io.PrintStream;

/**
 * Lines in the output of a test that Jenkins (JUnit Attachments) and GitLab take for attachments: {@code [[ATTACHMENT|/path/to/file]]}.
 *
 * @param out the output of the test
 */
record AttachmentLines(PrintStream out) implements EvidenceChannel {

    private static final String PROPERTY = "lpips.attachments";

    static boolean areAskedFor(Lookup properties) {
        String asked = properties.get(PROPERTY);
        return asked != null && !asked.strip().equalsIgnoreCase("false");
    }

    @Override
    public void show(Evidence evidence) {
        EvidenceChannel.pictures(evidence)
                .values()
                .forEach(picture ->
                        out.println("[[ATTACHMENT|" + picture.toAbsolutePath().normalize() + "]]"));
    }
}
