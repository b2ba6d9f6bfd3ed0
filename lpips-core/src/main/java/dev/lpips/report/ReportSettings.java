package dev.lpips.report;

import dev.lpips.image.AlphaPolicy;
import dev.lpips.model.Lookup;
import dev.lpips.run.BuildPlace;
import java.nio.file.Path;

/**
 * What messages depend on besides the pictures. Immutable; every {@code with} method returns a changed copy.
 *
 * @param place where this build runs: on CI, messages do not tell how to accept a picture
 * @param workingDirectory the folder a person types commands in; paths below it are shown relative to it
 * @param alpha how transparent pictures were compared
 * @param nextSteps the commands that messages propose
 */
public record ReportSettings(BuildPlace place, Path workingDirectory, AlphaPolicy alpha, NextSteps nextSteps) {

    /** Returns the settings of this process: its working directory, its place, and the default for transparency. */
    public static ReportSettings here(Lookup environment) {
        return new ReportSettings(
                BuildPlace.detect(environment),
                Path.of(""),
                AlphaPolicy.WORSE_OF_BLACK_AND_WHITE,
                NextSteps.BY_PROPERTY);
    }

    /** Returns these settings with another folder that people type commands in. */
    public ReportSettings withWorkingDirectory(Path other) {
        return new ReportSettings(place, other, alpha, nextSteps);
    }

    /** Returns these settings with another treatment of transparent pictures. */
    public ReportSettings withAlpha(AlphaPolicy other) {
        return new ReportSettings(place, workingDirectory, other, nextSteps);
    }

    /** Returns these settings with other commands to propose: those of the build in use. */
    public ReportSettings withNextSteps(NextSteps other) {
        return new ReportSettings(place, workingDirectory, alpha, other);
    }

    /** Returns a path as its reader would type it: relative if it lies below the working directory, else absolute. */
    public String show(Path path) {
        Path here = workingDirectory.toAbsolutePath().normalize();
        Path there = path.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there).toString() : there.toString();
    }
}
