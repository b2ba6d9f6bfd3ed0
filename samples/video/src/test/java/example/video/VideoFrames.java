package example.video;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.api.PictureWithMetadata;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.scale.AWTUtil;

/**
 * The adapter to copy: the frames of a video as PNG files in a folder, for {@code assertThatFrames(..)}. One frame is in memory at a time,
 * however long the video is. Files are called after the time at which their frame is shown, so that messages say where to look, and
 * videos whose frames are stored in another order than shown come out in the right one.
 */
final class VideoFrames {

    private static final double MILLISECONDS = 1000;

    private VideoFrames() {}

    /**
     * Writes the frames of an MP4 file with H.264.
     *
     * @param folder a folder for them alone; made, if it is not there
     * @return the folder
     */
    static Path extract(Path video, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (SeekableByteChannel channel = NIOUtils.readableChannel(video.toFile())) {
            FrameGrab frames = FrameGrab.createFrameGrab(channel);
            for (PictureWithMetadata frame = frames.getNativeFrameWithMetadata();
                    frame != null;
                    frame = frames.getNativeFrameWithMetadata()) {
                BufferedImage picture = AWTUtil.toBufferedImage(frame.getPicture());
                ImageIO.write(picture, "png", folder.resolve(name(frame.getTimestamp())).toFile());
            }
            return folder;
        } catch (JCodecException e) {
            throw new IOException("Cannot read " + video, e);
        }
    }

    private static String name(double seconds) {
        return String.format(Locale.ROOT, "at-%05dms.png", Math.round(seconds * MILLISECONDS));
    }
}
