package dev.lpips.gate;

import dev.lpips.golden.GoldenName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One check of a directory: a picture, a golden, or both.
 *
 * @param file the relative path of the picture, there or not
 * @param name its golden's name
 * @param withoutPicture the relative path of the golden that waits for the picture; empty if the picture is there
 */
record PictureCheck(String file, GoldenName name, Optional<String> withoutPicture) {

    /**
     * Returns the checks of two directories, by the names of the pictures: one for each picture, and one for each golden
     * without a picture. Variants of a golden need no picture of their own.
     */
    static List<PictureCheck> of(PictureFolder goldens, PictureFolder actuals, PictureNames names) {
        Map<String, PictureCheck> checks = new TreeMap<>();
        actuals.pictures().forEach(file -> checks.put(file, new PictureCheck(file, names.get(file), Optional.empty())));
        goldens.pictures().stream()
                .filter(golden -> !isVariant(golden, names))
                .forEach(golden -> checks.putIfAbsent(golden, waiting(golden, golden, names)));
        goldens.pictures().stream()
                .filter(golden -> isVariant(golden, names) && !checks.containsKey(golden))
                .forEach(golden ->
                        checks.putIfAbsent(plain(golden, names), waiting(plain(golden, names), golden, names)));
        return new ArrayList<>(checks.values());
    }

    private static PictureCheck waiting(String file, String golden, PictureNames names) {
        return new PictureCheck(file, names.get(golden).withoutVariant(), Optional.of(golden));
    }

    private static boolean isVariant(String golden, PictureNames names) {
        return PictureNames.isOwnName(golden) && names.get(golden).variant().isPresent();
    }

    private static String plain(String golden, PictureNames names) {
        return names.get(golden).withoutVariant().fileName();
    }
}
