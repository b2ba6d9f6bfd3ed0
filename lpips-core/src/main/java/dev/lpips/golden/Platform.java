package dev.lpips.golden;

import dev.lpips.model.Lookup;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The operating system and processor pictures are drawn on, as settings name them.
 *
 * @param system {@code linux}, {@code mac} or {@code windows}; or what another calls itself
 * @param processor {@code x64} or {@code arm64}; or what another calls itself
 */
public record Platform(String system, String processor) {

    public static final String ACCEPTED = "linux, mac, windows, also with -x64 or -arm64 behind it";

    private static final Pattern ID = Pattern.compile("(linux|mac|windows)(-(x64|arm64))?");

    /** Returns the platform that {@code os.name} and {@code os.arch} describe. */
    public static Platform of(Lookup properties) {
        return new Platform(system(text(properties, "os.name")), processor(text(properties, "os.arch")));
    }

    /** Tells whether a text names a platform at all. */
    public static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Tells whether an id, such as {@code mac} or {@code linux-x64}, means this platform. */
    public boolean is(String id) {
        return id.equals(system) || id.equals(system + "-" + processor);
    }

    private static String text(Lookup properties, String name) {
        String text = properties.get(name);
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static String system(String name) {
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return "mac";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private static String processor(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            default -> architecture;
        };
    }
}
