package dev.lpips.maven;

import dev.lpips.Lpips;
import dev.lpips.closest.ClosestPictures;
import dev.lpips.closest.Ranking;
import dev.lpips.closest.RankingJson;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the pictures of a directory by how close they look to one picture. Judges nothing and needs no project.
 *
 * <p><code>mvn dev.lpips:lpips-maven-plugin:closest -Dlpips.picture=x.png -Dlpips.among=pictures</code>
 *
 * <p>Pictures of another size have no distance; they are listed as not comparable.
 */
@Mojo(name = "closest", requiresProject = false, threadSafe = true)
public final class ClosestMojo extends AbstractLpipsMojo {

    /** The picture. Has to be named. */
    @Parameter(property = "lpips.picture")
    private @Nullable File picture;

    /** The directory of the pictures to rank, with its folders. The picture itself may lie in it. Has to be named. */
    @Parameter(property = "lpips.among")
    private @Nullable File among;

    /** How many of the closest to list. */
    @Parameter(property = "lpips.top", defaultValue = "" + Ranking.STANDARD_TOP)
    private int top;

    /** The JSON file to write: all pictures, the closest first. */
    @Parameter(property = "lpips.output")
    private @Nullable File output;

    @Override
    void run() throws MojoExecutionException, IOException {
        if (picture == null || among == null) {
            throw new MojoExecutionException(
                    "Name a picture and where to look for close ones: -Dlpips.picture=... -Dlpips.among=...");
        }
        try (Lpips lpips = open(options())) {
            Ranking ranking = new ClosestPictures(lpips, pipeline()).rank(picture.toPath(), among.toPath());
            ranking.lines(top).forEach(getLog()::info);
            if (output != null) {
                RankingJson.write(ranking, output.toPath());
                getLog().info("Written to " + output);
            }
        }
    }
}
