package example.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the melody to a file, to listen to it or to make it the golden sound. */
public final class Recording {

    private Recording() {}

    /**
     * Writes the file.
     *
     * @param arguments the file, and a {@link Change}
     * @throws IOException if it cannot be written
     */
    public static void main(String... arguments) throws IOException {
        Change change = Change.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        WavFile.write(Path.of(arguments[0]), Melody.play(change), 16, WavFile.Noise.NONE);
    }
}
