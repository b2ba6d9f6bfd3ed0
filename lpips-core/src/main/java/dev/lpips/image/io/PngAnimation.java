package dev.lpips.image.io;

import dev.lpips.image.PixelSize;
import dev.lpips.image.io.AnimationFrame.Blend;
import dev.lpips.image.io.AnimationFrame.Disposal;
import dev.lpips.image.io.AnimationFrame.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOException;

/** Looks through an animated PNG for its frames, without decoding any. PNG, third edition, sections 4.9 and 11.3.6. */
final class PngAnimation {

    private static final int CONTROL_LENGTH = 8;
    private static final int FRAME_CONTROL_LENGTH = 26;
    private static final int SEQUENCE_NUMBER = 4;
    private static final int CANVAS_BYTES_PER_PIXEL = 20;

    /** What a still picture does not have, or what belongs to the whole animation. */
    private static final Set<String> NOT_SHARED = Set.of("IHDR", "acTL", "eXIf", "tEXt", "zTXt", "iTXt");

    private final DecodeLimits limits;
    private final ByteArrayOutputStream shared = new ByteArrayOutputStream();
    private final List<AnimationFrame> frames = new ArrayList<>();
    private byte[] header = {};
    private long announced = -1;
    private long sequence;
    private boolean dataSeen;
    private Optional<ByteBuffer> control = Optional.empty();
    private ByteArrayOutputStream data = new ByteArrayOutputStream();

    private PngAnimation(DecodeLimits limits) {
        this.limits = limits;
    }

    /** Looks through a PNG file; empty if it is a still picture. */
    static Optional<PictureSeries> of(byte[] file, String name, DecodeLimits limits) throws IOException {
        PngChunks chunks = PngChunks.parse(file);
        if (chunks.pictures() == 1) {
            return Optional.empty();
        }
        PngHeader header = chunks.header();
        PixelSize screen = SizeGate.check(header.width(), header.height(), CANVAS_BYTES_PER_PIXEL, limits);
        PngAnimation animation = new PngAnimation(limits);
        PngChunk chunk = PngChunk.first(file);
        while (!chunk.is("IEND")) {
            animation.read(chunk, screen);
            chunk = chunk.next();
        }
        animation.endFrame(screen);
        animation.requireAll();
        return Optional.of(new Animation(name, screen, chunks.orientation(), animation.frames));
    }

    private void read(PngChunk chunk, PixelSize screen) throws IOException {
        switch (chunk.type()) {
            case "IHDR" -> header = chunk.body();
            case "acTL" -> readControl(chunk);
            case "fcTL" -> beginFrame(chunk, screen);
            case "IDAT" -> readData(chunk.body(), 0);
            case "fdAT" -> readFrameData(chunk);
            default -> share(chunk);
        }
    }

    private void readControl(PngChunk chunk) throws IOException {
        chunk.requireChecksum();
        if (chunk.length() != CONTROL_LENGTH) {
            throw new IIOException("its acTL chunk has a wrong length");
        }
        announced = Integer.toUnsignedLong(ByteBuffer.wrap(chunk.body()).getInt());
        limits.requireFrames(announced);
    }

    private void beginFrame(PngChunk chunk, PixelSize screen) throws IOException {
        chunk.requireChecksum();
        if (chunk.length() != FRAME_CONTROL_LENGTH) {
            throw new IIOException("an fcTL chunk has a wrong length");
        }
        endFrame(screen);
        ByteBuffer body = ByteBuffer.wrap(chunk.body());
        requireNext(body.getInt(0));
        control = Optional.of(body);
        limits.requireFrames(frames.size() + 1L);
    }

    private void readFrameData(PngChunk chunk) throws IOException {
        chunk.requireChecksum();
        if (chunk.length() < SEQUENCE_NUMBER || !dataSeen) {
            throw new IIOException("its fdAT chunk is out of place");
        }
        byte[] body = chunk.body();
        requireNext(ByteBuffer.wrap(body).getInt());
        readData(body, SEQUENCE_NUMBER);
    }

    private void readData(byte[] body, int from) {
        dataSeen = true;
        data.write(body, from, body.length - from);
    }

    private void share(PngChunk chunk) {
        if (!dataSeen && !NOT_SHARED.contains(chunk.type())) {
            chunk.copyTo(shared);
        }
    }

    private void requireNext(int number) throws IIOException {
        if (number != sequence) {
            throw new IIOException(String.format(Locale.ROOT, "frame data %d of its animation is missing", sequence));
        }
        sequence++;
    }

    /** Data in front of the first frame are what readers show that know no animations. */
    private void endFrame(PixelSize screen) throws IOException {
        if (control.isPresent()) {
            if (data.size() == 0) {
                throw new IIOException(
                        String.format(Locale.ROOT, "frame %d of its animation has no data", frames.size() + 1));
            }
            frames.add(frame(control.get(), screen));
        }
        data = new ByteArrayOutputStream();
    }

    private AnimationFrame frame(ByteBuffer told, PixelSize screen) throws IOException {
        PixelSize size = SizeGate.check(
                Integer.toUnsignedLong(told.getInt(4)),
                Integer.toUnsignedLong(told.getInt(8)),
                CANVAS_BYTES_PER_PIXEL,
                limits);
        long left = Integer.toUnsignedLong(told.getInt(12));
        long top = Integer.toUnsignedLong(told.getInt(16));
        if (left + size.width() > screen.width() || top + size.height() > screen.height()) {
            throw new IIOException(
                    String.format(Locale.ROOT, "frame %d of its animation leaves the screen", frames.size() + 1));
        }
        byte[] still = still(size);
        return new AnimationFrame(
                new Place((int) left, (int) top, size.width(), size.height()),
                disposal(told.get(24)),
                told.get(25) == 0 ? Blend.REPLACE : Blend.OVER,
                () -> PngDecoder.decode(still, limits));
    }

    private Disposal disposal(int code) throws IIOException {
        return switch (code) {
            case 0 -> Disposal.KEEP;
            case 1 -> Disposal.CLEAR;
            // Before the first frame there is nothing but the transparent screen.
            case 2 -> Disposal.RESTORE;
            default -> throw new IIOException("a frame of its animation is disposed of in an unknown way, " + code);
        };
    }

    /** Returns a file of one frame alone: so each goes through the checks that a still picture goes through. */
    private byte[] still(PixelSize size) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(PngChunk.SIGNATURE);
        ByteBuffer own = ByteBuffer.wrap(header.clone()).putInt(size.width()).putInt(size.height());
        PngChunk.write("IHDR", own.array(), file);
        file.writeBytes(shared.toByteArray());
        PngChunk.write("IDAT", data.toByteArray(), file);
        PngChunk.write("IEND", new byte[0], file);
        return file.toByteArray();
    }

    private void requireAll() throws IIOException {
        if (frames.size() != announced) {
            throw new IIOException(
                    String.format(Locale.ROOT, "it has %d of the %d frames it announces", frames.size(), announced));
        }
    }
}
