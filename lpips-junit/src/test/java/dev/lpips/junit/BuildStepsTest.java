package dev.lpips.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.golden.GoldenName;
import dev.lpips.golden.Provenance;
import dev.lpips.report.NextSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildStepsTest {

    private static final GoldenName PAGE = new GoldenName("PageTest/page");

    @TempDir
    Path checkout;

    Path module;

    @BeforeEach
    void createModule() throws IOException {
        module = Files.createDirectories(checkout.resolve("work/sales"));
    }

    @Test
    void of_a_project_with_the_plugin_are_short() throws IOException {
        Files.writeString(module.resolve("pom.xml"), "<artifactId>lpips-maven-plugin</artifactId>");

        assertThat(underSurefire().toAccept(PAGE)).isEqualTo("mvn lpips:approve -Dlpips.golden=PageTest/page");
        assertThat(underSurefire().toRecord(PAGE)).isEqualTo("mvn verify -Dlpips.golden.mode=record-missing");
    }

    @Test
    void of_a_project_without_the_plugin_can_be_pasted_all_the_same() throws IOException {
        Files.writeString(module.resolve("pom.xml"), "<artifactId>sales</artifactId>");

        assertThat(underSurefire().toAccept(PAGE))
                .isEqualTo("mvn dev.lpips:lpips-maven-plugin:%s:approve -Dlpips.golden=PageTest/page"
                        .formatted(Provenance.toolVersion()));
    }

    @Test
    void of_one_of_several_modules_name_it() throws IOException {
        Files.writeString(module.resolve("pom.xml"), "<artifactId>lpips-maven-plugin</artifactId>");
        Files.writeString(
                module.resolve("../pom.xml"), "<module>sales</module><artifactId>lpips-maven-plugin</artifactId>");

        assertThat(underSurefire().toAccept(PAGE)).isEqualTo("mvn lpips:approve -Dlpips.golden=sales:PageTest/page");
    }

    @Test
    void of_several_modules_name_the_plugin_in_full_where_only_a_module_has_it() throws IOException {
        Files.writeString(module.resolve("pom.xml"), "<artifactId>lpips-maven-plugin</artifactId>");
        Files.writeString(
                checkout.resolve("pom.xml"), "<module>work/sales</module><module>lpips-maven-plugin</module>");

        assertThat(underSurefire().toAccept(PAGE))
                .isEqualTo("mvn dev.lpips:lpips-maven-plugin:%s:approve -Dlpips.golden=sales:PageTest/page"
                        .formatted(Provenance.toolVersion()));
    }

    @Test
    void of_gradle_name_its_task_where_the_build_has_it() throws IOException {
        assertThat(underGradle().toAccept(PAGE)).isEqualTo("./gradlew test -Dlpips.golden.mode=record-failed");
        assertThat(underGradle().toRecord(PAGE)).isEqualTo("./gradlew test -Dlpips.golden.mode=record-missing");

        Files.writeString(module.resolve("build.gradle.kts"), "tasks.register<JavaExec>(\"lpipsApprove\")");

        assertThat(underGradle().toAccept(PAGE)).isEqualTo("./gradlew lpipsApprove -Dlpips.golden=PageTest/page");
    }

    @Test
    void of_tests_that_an_ide_runs_name_the_property() {
        NextSteps steps = BuildSteps.of(Map.of("sun.java.command", "com.intellij.rt.junit.JUnitStarter")::get);

        assertThat(steps.toAccept(PAGE)).isEqualTo("run it with -Dlpips.golden.mode=record-failed");
    }

    private NextSteps underGradle() {
        return BuildSteps.of(Map.of(
                "sun.java.command",
                "worker.org.gradle.process.internal.worker.GradleWorkerMain 'Gradle Test Executor 1'",
                "basedir",
                module.toString())::get);
    }

    private NextSteps underSurefire() {
        return BuildSteps.of(
                Map.of("sun.java.command", "target/surefire/surefirebooter.jar", "basedir", module.toString())::get);
    }
}
