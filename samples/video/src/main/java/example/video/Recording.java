package example.video;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the video to a file, to look at it. */
public final class Recording {

    private Recording() {}

    /**
     * Writes the file.
     *
     * @param arguments the file, and a {@link Fault}
     * @throws IOException if it cannot be written
     */
    public static void main(String... arguments) throws IOException {
        Fault fault = Fault.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        Mp4File.write(Path.of(arguments[0]), Bounce.frames(fault));
    }
}
