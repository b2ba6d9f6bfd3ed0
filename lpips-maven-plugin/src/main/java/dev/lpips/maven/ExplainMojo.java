package dev.lpips.maven;

import dev.lpips.Lpips;
import dev.lpips.explain.Explainer;
import dev.lpips.explain.Explanation;
import dev.lpips.golden.GoldenName;
import dev.lpips.golden.GoldenStore;
import dev.lpips.report.html.ExplanationHtml;
import dev.lpips.rules.GoldenRules;
import dev.lpips.rules.Setting;
import dev.lpips.rules.SettingsLayer;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the limits of a golden mean on the golden itself: whether one character turned round, one pixel of shift or a tint would
 * pass, and what the golden looks like blurred, grainy or faded to chosen distances. Changes no file of the project.
 *
 * <p><code>mvn lpips:explain -Dlpips.golden=LoginPageTest/dark</code>
 *
 * <p>logs what each measure finds, and leaves a page with the pictures, <code>target/lpips/explain/LoginPageTest/dark/index.html</code>.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractLpipsMojo {

    /** The golden, by its name, such as <code>LoginPageTest/dark</code>. Has to be named. */
    @Parameter(property = "lpips.golden")
    private @Nullable String golden;

    /** Where the goldens lie. */
    @Parameter(property = "lpips.goldenDirectory", defaultValue = "src/test/goldens")
    private @Nullable File goldenDirectory;

    /** The distances to show. Unset: half the limit of the distance, the limit, and twice the limit. */
    @Parameter(property = "lpips.distances")
    private List<Double> distances = List.of();

    /** Where pages go, a folder for each golden. */
    @Parameter(property = "lpips.explain.directory", defaultValue = "target/lpips/explain")
    private @Nullable File explainDirectory;

    @Override
    void run() throws MojoExecutionException {
        if (golden == null || goldenDirectory == null || explainDirectory == null) {
            throw new MojoExecutionException("Name a golden: -Dlpips.golden=LoginPageTest/dark");
        }
        Path directory = goldenDirectory.toPath();
        GoldenName name = new GoldenName(golden);
        GoldenRules rules = GoldenRules.of(directory)
                .overruledBy(key ->
                        configured(key).map(text -> new Setting(text, "<%s> of lpips-maven-plugin".formatted(key))))
                .overruledBy(SettingsLayer.properties(properties()));
        try (Lpips lpips = open(rules.options(unset()))) {
            Explanation explanation = new Explainer(lpips, rules, GoldenStore.at(directory)).explain(name, distances);
            explanation.lines().forEach(getLog()::info);
            Path page =
                    ExplanationHtml.write(explanation, explainDirectory.toPath().resolve(name.value()));
            getLog().info("Look at the pictures: " + page.toUri());
        }
    }
}
