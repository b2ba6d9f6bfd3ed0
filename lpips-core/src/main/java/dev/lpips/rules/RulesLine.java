package dev.lpips.rules;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One setting of a file: {@code charts/**.threshold@mac = 0.02}.
 *
 * @param glob which goldens it is for; empty: all
 * @param key what is set
 * @param platform where it is so; empty: everywhere
 * @param setting the text, and the place of the line
 * @param number the number of the line, from 1
 */
record RulesLine(Optional<NameGlob> glob, String key, Optional<String> platform, Setting setting, int number) {

    /** Of the lines that speak of one golden on one platform, the last of this order decides. */
    static final Comparator<RulesLine> SPECIFIC_LAST = Comparator.<RulesLine, Boolean>comparing(
                    line -> line.glob.isPresent())
            .thenComparing(
                    line -> line.platform.map(id -> id.contains("-") ? 2 : 1).orElse(0))
            .thenComparing(RulesLine::number);

    /**
     * Reads a line that is no comment.
     *
     * @throws IllegalArgumentException if it is no setting, or its key or text is not accepted; without the place
     */
    static RulesLine parse(String line, String place, int number) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("\"%s\" is no setting; write key = text".formatted(line));
        }
        if (line.contains("\\")) {
            throw new IllegalArgumentException(
                    "Backslashes mean nothing here: there are no escapes or continued lines");
        }
        String left = line.substring(0, equals).strip();
        int dot = left.lastIndexOf('.');
        Optional<NameGlob> glob = dot < 0 ? Optional.empty() : Optional.of(new NameGlob(left.substring(0, dot)));
        List<String> keyAndPlatform = GoldenKeys.split(left.substring(dot + 1));
        Optional<String> platform = keyAndPlatform.stream().skip(1).findFirst();
        RulesLine parsed = new RulesLine(
                glob,
                keyAndPlatform.get(0),
                platform,
                new Setting(
                        line.substring(equals + 1),
                        place + glob.map(each -> ", " + each.text()).orElse("")),
                number);
        parsed.check();
        return parsed;
    }

    private void check() {
        GoldenKeys.check(key, setting.text());
        if (glob.isPresent() && !GoldenKeys.isOfOneGolden(key)) {
            throw new IllegalArgumentException(
                    "\"%s\" is one for all goldens of the directory; those of %s can have of their own: %s"
                            .formatted(key, glob.get().text(), GoldenKeys.listOfOneGolden()));
        }
        platform.filter(id -> !Platform.isId(id)).ifPresent(id -> {
            throw new IllegalArgumentException(
                    "There is no platform \"%s\"; there are %s".formatted(id, Platform.ACCEPTED));
        });
    }

    /** Tells whether this line and the other say the same of the same, so that one of them would be ignored. */
    boolean contradicts(RulesLine other) {
        return glob.equals(other.glob) && platform.equals(other.platform) && GoldenKeys.overlap(key, other.key);
    }

    boolean isFor(Optional<GoldenName> name, Platform here) {
        return glob.map(each -> name.filter(each::matches).isPresent()).orElse(true)
                && platform.map(here::is).orElse(true);
    }
}
