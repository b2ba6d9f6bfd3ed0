package dev.lpips.junit;

import dev.lpips.evidence.Evidence;
import dev.lpips.model.Lookup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * All channels of a test. That one cannot take the pictures is no failure of the test, and takes the place of none: they are in the folder
 * of evidence in any case.
 */
final class EvidenceChannels implements EvidenceChannel {

    private static final System.Logger LOG = System.getLogger(EvidenceChannels.class.getName());

    private final List<EvidenceChannel> channels;

    EvidenceChannels(List<EvidenceChannel> channels) {
        this.channels = List.copyOf(channels);
    }

    /** Returns the channels that are there for a test: of JUnit since 5.12, of Allure, and of whoever asks for lines. */
    static EvidenceChannels of(ExtensionContext context, Lookup properties) {
        List<EvidenceChannel> channels = new ArrayList<>();
        if (PublishedFiles.areSupported()) {
            channels.add(new PublishedFiles(context));
        }
        channels.add(withoutExtension(properties));
        return new EvidenceChannels(channels);
    }

    /** Returns the channels that are there for a test without the extension: of Allure, and of whoever asks for lines. */
    static EvidenceChannels withoutExtension(Lookup properties) {
        List<EvidenceChannel> channels = new ArrayList<>();
        if (AllureAttachments.areSupported()) {
            channels.add(new AllureAttachments());
        }
        if (AttachmentLines.areAskedFor(properties)) {
            channels.add(new AttachmentLines(System.out));
        }
        return new EvidenceChannels(channels);
    }

    @Override
    public void show(Evidence evidence) {
        for (EvidenceChannel channel : channels) {
            try {
                channel.show(evidence);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "The pictures of a failed check are not attached to the test", e);
            }
        }
    }
}
