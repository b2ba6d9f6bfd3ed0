package dev.lpips.image.io;

import dev.lpips.image.io.AnimationFrame.Blend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks through a GIF for its frames, without decoding any. */
final class GifAnimation {

    private static final int TRAILER = 0x3B;

    /** The reader's byte, the frame, and the screen: before the frame, with it, and as it is handed out. */
    private static final int BYTES_PER_PIXEL = 17;

    private GifAnimation() {}

    static Optional<PictureSeries> of(byte[] file, String name, DecodeLimits limits) throws IOException {
        GifBlocks blocks = new GifBlocks(file);
        List<AnimationFrame> frames = new ArrayList<>();
        for (Optional<GifFrame> next = blocks.next(); next.isPresent(); next = blocks.next()) {
            GifFrame frame = next.get();
            int end = blocks.skipPicture();
            int start = frame.start();
            int headerEnd = blocks.headerEnd();
            limits.requireFrames(frames.size() + 1L);
            frames.add(new AnimationFrame(
                    frame.place(),
                    frame.disposal(),
                    Blend.OVER,
                    () -> GifDecoder.picture(alone(file, headerEnd, start, end), limits)));
        }
        return Optional.of(new Animation(
                name,
                GifDecoder.screen(blocks, new GifBlocks(file).first(), BYTES_PER_PIXEL, limits),
                Orientation.NORMAL,
                frames));
    }

    /** Returns a GIF of one frame alone: so each goes through the checks that a still picture goes through. */
    private static byte[] alone(byte[] file, int headerEnd, int start, int end) {
        ByteArrayOutputStream gif = new ByteArrayOutputStream(headerEnd + end - start + 1);
        gif.write(file, 0, headerEnd);
        gif.write(file, start, end - start);
        gif.write(TRAILER);
        return gif.toByteArray();
    }
}
