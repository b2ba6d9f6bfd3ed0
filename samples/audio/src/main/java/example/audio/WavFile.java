package example.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Locale;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound of one channel in WAV files: written with 16 or 24 bits per sample, or as 32-bit floating point, and read back. */
public final class WavFile {

    private WavFile() {}

    /**
     * Writes a file.
     *
     * @param samples from -1 to 1; what is beyond is cut off
     * @param bits 16 and 24 are whole numbers, 32 is floating point
     * @param noise added to a sample before it is rounded, in steps of the format
     */
    public static void write(Path file, double[] samples, int bits, Noise noise) throws IOException {
        if (bits != 16 && bits != 24 && bits != 32) {
            throw new IllegalArgumentException("Samples have 16, 24 or 32 bits, not " + bits);
        }
        int bytes = bits / 8;
        ByteBuffer data = ByteBuffer.allocate(samples.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
        double full = 1L << bits - 1;
        for (double sample : samples) {
            if (bits == 32) {
                data.putFloat((float) sample);
                continue;
            }
            long step = Math.round(Math.max(-full, Math.min(full - 1, sample * full + noise.next())));
            for (int i = 0; i < bytes; i++) {
                data.put((byte) (step >> 8 * i));
            }
        }
        Encoding encoding = bits == 32 ? Encoding.PCM_FLOAT : Encoding.PCM_SIGNED;
        AudioFormat format = new AudioFormat(encoding, Melody.RATE, bits, 1, bytes, Melody.RATE, false);
        try (AudioInputStream stream =
                new AudioInputStream(new ByteArrayInputStream(data.array()), format, samples.length)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    /** Reads the samples of a file of one channel and {@link Melody#RATE} samples per second, as whole numbers or floating point. */
    public static double[] read(Path file) throws IOException {
        try (AudioInputStream stream = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = stream.getFormat();
            if (format.getChannels() != 1 || format.getSampleRate() != Melody.RATE) {
                throw new IOException(String.format(
                        Locale.ROOT, "%s has %s, not one channel of %d Hz", file, format, Melody.RATE));
            }
            AudioFormat floats =
                    new AudioFormat(Encoding.PCM_FLOAT, Melody.RATE, 32, 1, Float.BYTES, Melody.RATE, false);
            try (AudioInputStream converted = AudioSystem.getAudioInputStream(floats, stream)) {
                ByteBuffer data = ByteBuffer.wrap(converted.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
                double[] samples = new double[data.remaining() / Float.BYTES];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = data.getFloat();
                }
                return samples;
            }
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(file + " is no WAV file", e);
        }
    }

    /** What is added to a sample before it is rounded. */
    public interface Noise {

        /** None. */
        Noise NONE = () -> 0;

        /** Returns the next value, in steps of the format. */
        double next();
    }
}
