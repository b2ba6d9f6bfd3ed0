package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import dev.lpips.image.io.AnimationFrame.Blend;
import dev.lpips.image.io.AnimationFrame.Disposal;
import dev.lpips.image.io.AnimationFrame.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOException;

/** Reads WebP, lossless and lossy, still and animated. */
final class WebpDecoder {

    private static final int FRAME_HEADER = 16;
    private static final int CANVAS_BYTES_PER_PIXEL = 12;
    private static final int CLEAR_FLAG = 1;
    private static final int REPLACE_FLAG = 2;

    private WebpDecoder() {}

    static Pixels decode(byte[] file, DecodeLimits limits) throws IOException {
        WebpChunks chunks = WebpChunks.parse(file);
        int frames = chunks.frames().size();
        if (frames > 1) {
            throw OneOfSeveral.frames(frames);
        }
        if (frames == 1) {
            return animation(chunks, "", limits).iterator().next();
        }
        WebpPicture picture = WebpPicture.among(chunks.all(), limits);
        if (chunks.canvas().isPresent() && !canvas(chunks, limits).equals(picture.size())) {
            throw new IIOException(
                    "its canvas of %s has a picture of %s".formatted(canvas(chunks, limits), picture.size()));
        }
        return chunks.orientation().upright(inSrgb(picture, chunks.profile()));
    }

    /** Looks through an animation; empty if the file is a still picture. */
    static Optional<PictureSeries> animation(byte[] file, String name, DecodeLimits limits) throws IOException {
        WebpChunks chunks = WebpChunks.parse(file);
        return chunks.frames().isEmpty() ? Optional.empty() : Optional.of(animation(chunks, name, limits));
    }

    private static Animation animation(WebpChunks chunks, String name, DecodeLimits limits) throws IOException {
        limits.requireFrames(chunks.frames().size());
        PixelSize canvas = canvas(chunks, limits);
        List<AnimationFrame> frames = new ArrayList<>();
        for (WebpChunk chunk : chunks.frames()) {
            frames.add(frame(chunk, canvas, chunks.profile(), limits));
        }
        return new Animation(name, canvas, chunks.orientation(), frames);
    }

    private static PixelSize canvas(WebpChunks chunks, DecodeLimits limits) throws IOException {
        WebpChunk canvas = chunks.canvas().orElseThrow(() -> new IIOException("its animation has no canvas"));
        return SizeGate.check(1L + canvas.number24(4), 1L + canvas.number24(7), CANVAS_BYTES_PER_PIXEL, limits);
    }

    private static AnimationFrame frame(
            WebpChunk chunk, PixelSize canvas, Optional<byte[]> profile, DecodeLimits limits) throws IOException {
        int length = chunk.body().limit();
        if (length < FRAME_HEADER) {
            throw new IIOException("a frame of its animation has no header");
        }
        WebpPicture picture = WebpPicture.among(
                WebpChunk.list(WebpChunk.slice(chunk.body(), FRAME_HEADER, length - FRAME_HEADER)), limits);
        Place place =
                new Place(2 * chunk.number24(0), 2 * chunk.number24(3), 1 + chunk.number24(6), 1 + chunk.number24(9));
        if (place.right() > canvas.width()
                || place.bottom() > canvas.height()
                || !picture.size().equals(new PixelSize(place.width(), place.height()))) {
            throw new IIOException("a frame of its animation does not fit its place");
        }
        int flags = chunk.body().get(FRAME_HEADER - 1);
        return new AnimationFrame(
                place,
                (flags & CLEAR_FLAG) != 0 ? Disposal.CLEAR : Disposal.KEEP,
                (flags & REPLACE_FLAG) != 0 ? Blend.REPLACE : Blend.OVER,
                () -> inSrgb(picture, profile));
    }

    private static Pixels inSrgb(WebpPicture picture, Optional<byte[]> profile) throws IOException {
        Pixels stored = picture.decode();
        Optional<IccToSrgb> conversion = profile.flatMap(icc -> IccToSrgb.ofEmbedded(icc, 3));
        if (conversion.isEmpty()) {
            return stored;
        }
        int[] argb = stored.toArgb();
        for (int y = 0; y < stored.height(); y++) {
            conversion.get().convertColours(argb, y * stored.width(), stored.width());
        }
        return Pixels.adopt(stored.size(), argb);
    }
}
