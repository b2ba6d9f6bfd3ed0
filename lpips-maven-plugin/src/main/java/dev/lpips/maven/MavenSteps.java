package dev.lpips.maven;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.Provenance;
import dev.lpips.report.NextSteps;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * The commands of this plugin, as they can be typed in the project at hand.
 *
 * @param approve the goal
 * @param module the module to name; empty if the build has one
 */
record MavenSteps(String approve, Optional<String> module) implements NextSteps {

    private static final String GROUP = "dev.lpips";
    private static final String ARTIFACT = "lpips-maven-plugin";

    /**
     * Returns the steps of a build.
     *
     * @param top the project that commands are typed in
     * @param module the module to name; empty if the build has one
     */
    static MavenSteps of(MavenProject top, Optional<String> module) {
        // Maven finds the prefix of a plugin only if the project has it.
        boolean isDeclared = top.getBuildPlugins().stream()
                .anyMatch(plugin -> GROUP.equals(plugin.getGroupId()) && ARTIFACT.equals(plugin.getArtifactId()));
        String prefix = isDeclared ? "lpips" : "%s:%s:%s".formatted(GROUP, ARTIFACT, Provenance.toolVersion());
        return new MavenSteps(prefix + ":approve", module);
    }

    @Override
    public String toAccept(GoldenName name) {
        return "mvn %s -Dlpips.golden=%s%s"
                .formatted(approve, module.map(id -> id + ":").orElse(""), name);
    }

    /** A picture that no test made is recorded by accepting it. */
    @Override
    public String toRecord(GoldenName name) {
        return toAccept(name);
    }
}
