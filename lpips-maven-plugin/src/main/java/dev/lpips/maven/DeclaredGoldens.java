package dev.lpips.maven;

import dev.lpips.report.PluginGoal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The directories of goldens that a project declares: in any configuration of this plugin, of one execution or of all, and {@code
 * src/test/goldens}. An approval runs once for all modules, so no parameter of its own has those of each.
 */
final class DeclaredGoldens {

    private static final String KEY = PluginGoal.GROUP + ":" + PluginGoal.ARTIFACT;

    private DeclaredGoldens() {}

    static List<Path> of(MavenProject project) {
        Path base = project.getBasedir().toPath();
        List<Path> directories = new ArrayList<>();
        directories.add(base.resolve("src/test/goldens"));
        Plugin plugin = project.getPlugin(KEY);
        if (plugin != null) {
            Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
                    .flatMap(DeclaredGoldens::configured)
                    .map(base::resolve)
                    .forEach(directories::add);
        }
        return directories.stream().map(Path::normalize).distinct().toList();
    }

    private static Stream<String> configured(ConfigurationContainer container) {
        if (!(container.getConfiguration() instanceof Xpp3Dom configuration)) {
            return Stream.of();
        }
        Stream<Xpp3Dom> one = Stream.of(configuration.getChildren("goldenDirectory"));
        Stream<Xpp3Dom> several = Stream.of(configuration.getChildren("goldenDirectories"))
                .flatMap(list -> Stream.of(list.getChildren()));
        return Stream.concat(one, several)
                .map(Xpp3Dom::getValue)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip);
    }
}
