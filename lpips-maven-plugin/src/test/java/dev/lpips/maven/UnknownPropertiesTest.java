package dev.lpips.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnknownPropertiesTest {

    static Stream<AbstractLpipsMojo> goals() {
        return Stream.of(new VerifyMojo(), new CompareMojo(), new ApproveMojo(), new InstallModelMojo());
    }

    @ParameterizedTest
    @MethodSource("goals")
    void every_goal_refuses_a_property_that_it_does_not_know(AbstractLpipsMojo goal)
            throws ReflectiveOperationException {
        Properties typed = new Properties();
        typed.setProperty("lpips.golden.mod", "record-missing");
        MojoParameters.set(goal, "userProperties", typed);

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith(
                        "There is no system property \"lpips.golden.mod\". Did you mean lpips.golden.mode?");
    }
}
