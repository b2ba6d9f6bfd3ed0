package dev.lpips.run;

import dev.lpips.model.Lookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a build runs: it decides whether goldens may be written, and whether a message tells how to. */
public enum BuildPlace {
    /** At a person's desk. */
    WORKSTATION,
    /** On a continuous integration server, where nobody looks at a picture before it is used. */
    CI;

    /** Most servers set CI as well; the others are for those that do not, or where a wrapper unsets it. */
    private static final List<String> SIGNS = List.of(
            "CI",
            "GITHUB_ACTIONS",
            "GITLAB_CI",
            "TF_BUILD",
            "JENKINS_URL",
            "TEAMCITY_VERSION",
            "BUILDKITE",
            "CIRCLECI",
            "TRAVIS",
            "APPVEYOR",
            "BITBUCKET_BUILD_NUMBER",
            "CODEBUILD_BUILD_ID",
            "DRONE",
            "CIRRUS_CI",
            "SEMAPHORE",
            "bamboo_buildKey");

    /**
     * Tells where this build runs, from the environment variables that CI servers set. A variable that is empty, {@code
     * false} or {@code 0} says no.
     */
    public static BuildPlace detect(Lookup environment) {
        return sign(environment).isPresent() ? CI : WORKSTATION;
    }

    /** Returns the first variable that says this is CI, as {@code NAME=value}. */
    public static Optional<String> sign(Lookup environment) {
        return SIGNS.stream()
                .filter(name -> saysYes(environment.get(name)))
                .map(name -> name + "=" + environment.get(name))
                .findFirst();
    }

    private static boolean saysYes(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return false;
        }
        String word = value.strip().toLowerCase(Locale.ROOT);
        return !word.equals("false") && !word.equals("0");
    }
}
