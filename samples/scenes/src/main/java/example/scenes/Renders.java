package example.scenes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes what {@code lpips:calibrate} looks at: several renders of the scene, and some with the lamp moved. */
public final class Renders {

    private static final int SEEDS = 6;
    private static final double MOVED = 1.5;

    private Renders() {}

    /**
     * Writes the renders.
     *
     * @param arguments the folder to write to
     * @throws IOException if a picture cannot be written
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int seed = 1; seed <= SEEDS; seed++) {
            write(Scene.withLampAt(0), seed, folder.resolve("renders/seed-" + seed));
        }
        write(Scene.withLampAt(MOVED), SEEDS + 1, folder.resolve("changed/lamp-right"));
        write(Scene.withLampAt(-MOVED), SEEDS + 2, folder.resolve("changed/lamp-left"));
    }

    private static void write(Scene scene, long seed, Path folder) throws IOException {
        Files.createDirectories(folder);
        ImageIO.write(scene.render(seed), "png", folder.resolve("balls.png").toFile());
    }
}
