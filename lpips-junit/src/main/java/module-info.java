/**
 * Assertions on pictures for JUnit and AssertJ. Start at {@link dev.lpips.junit.LpipsAssertions}.
 *
 * <p>JUnit and AssertJ are static: assertions without goldens work on AssertJ alone, and whoever writes tests brings their own
 * versions of both.
 */
module dev.lpips.junit {
    requires static transitive org.jspecify;
    requires transitive dev.lpips.core;
    requires static transitive org.assertj.core;
    requires static transitive org.junit.jupiter.api;
    requires static transitive org.junit.platform.launcher;
    requires static org.opentest4j;

    exports dev.lpips.junit;

    opens dev.lpips.junit;

    provides org.junit.platform.launcher.LauncherSessionListener with
            dev.lpips.junit.LpipsSessionListener;
}
