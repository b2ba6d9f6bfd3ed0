package dev.lpips.model;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where installed models live when nobody says otherwise. */
final class LpipsHome {

    private LpipsHome() {}

    static Path find(Lookup properties, Lookup environment) {
        String property = properties.get("lpips.home");
        if (isSet(property)) {
            return Path.of(property);
        }
        String variable = environment.get("LPIPS_HOME");
        if (isSet(variable)) {
            return Path.of(variable);
        }
        return cacheFolder(properties, environment).resolve("lpips");
    }

    private static Path cacheFolder(Lookup properties, Lookup environment) {
        String home = properties.get("user.home");
        Path user = Path.of(isSet(home) ? home : "");
        String system = String.valueOf(properties.get("os.name")).toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return isSet(local) ? Path.of(local) : user.resolve("AppData").resolve("Local");
        }
        if (system.startsWith("mac")) {
            return user.resolve("Library").resolve("Caches");
        }
        String cache = environment.get("XDG_CACHE_HOME");
        return isSet(cache) ? Path.of(cache) : user.resolve(".cache");
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
