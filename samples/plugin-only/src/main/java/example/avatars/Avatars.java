package example.avatars;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** The tool: writes an avatar for every member of a team. */
public final class Avatars {

    private static final List<String> TEAM = List.of("ada", "grace", "linus");

    private Avatars() {}

    /**
     * Writes the avatars as PNG files.
     *
     * @param arguments the folder, and the change to plant, see {@link PlantedChange}
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        PlantedChange change = PlantedChange.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        for (String name : TEAM) {
            BufferedImage avatar = new Avatar(name, change).draw();
            ImageIO.write(avatar, "png", folder.resolve(name + ".png").toFile());
        }
    }
}
