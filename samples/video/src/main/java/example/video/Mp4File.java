package example.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jcodec.api.awt.AWTSequenceEncoder;

/** Pictures as an MP4 file, compressed as H.264 by JCodec. */
public final class Mp4File {

    private Mp4File() {}

    /** Writes a file, with {@link Bounce#RATE} frames a second. */
    public static void write(Path file, List<BufferedImage> frames) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AWTSequenceEncoder encoder = AWTSequenceEncoder.createSequenceEncoder(file.toFile(), Bounce.RATE);
        for (BufferedImage frame : frames) {
            encoder.encodeImage(frame);
        }
        encoder.finish();
    }
}
