package dev.lpips.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildToolTest {

    private static final String SUREFIRE = "/shop/target/surefire/surefirebooter1.jar";
    private static final String GRADLE =
            "worker.org.gradle.process.internal.worker.GradleWorkerMain 'Gradle Test Executor 1'";

    @TempDir
    Path module;

    private final Map<String, String> properties = new HashMap<>();

    @Test
    void is_what_started_the_jvm() throws IOException {
        Files.createFile(module.resolve("pom.xml"));

        assertThat(startedWith(GRADLE)).isEqualTo(BuildTool.GRADLE);
        assertThat(startedWith(SUREFIRE)).isEqualTo(BuildTool.MAVEN);
    }

    @Test
    void is_what_the_module_is_described_for_if_an_ide_started_the_jvm() throws IOException {
        assertThat(startedWith("com.intellij.rt.junit.JUnitStarter")).isEqualTo(BuildTool.OTHER);
        Files.createFile(module.resolve("build.gradle"));
        assertThat(startedWith("com.intellij.rt.junit.JUnitStarter")).isEqualTo(BuildTool.GRADLE);
        Files.createFile(module.resolve("pom.xml"));
        assertThat(startedWith("com.intellij.rt.junit.JUnitStarter")).isEqualTo(BuildTool.MAVEN);
    }

    @Test
    void decides_where_evidence_lies_unless_a_property_does() {
        properties.put("basedir", module.toString());
        assertThat(BuildTool.evidence(properties::get)).isEqualTo(Path.of("target/lpips"));
        properties.put("sun.java.command", GRADLE);
        assertThat(BuildTool.evidence(properties::get)).isEqualTo(Path.of("build/lpips"));
        properties.put(BuildTool.EVIDENCE_PROPERTY, " out ");
        assertThat(BuildTool.evidence(properties::get)).isEqualTo(Path.of("out"));
    }

    private BuildTool startedWith(String command) {
        properties.put("sun.java.command", command);
        return BuildTool.of(new BuildModule(module), properties::get);
    }
}
