package dev.lpips.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.image.Pixels;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.Pictures;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a module of Gradle, whose pictures and goldens lie beside each other. */
class LpipsCommandIT {

    @TempDir
    Path module;

    private final Map<String, String> environment = new HashMap<>();
    private String out = "";
    private String err = "";

    @BeforeEach
    void createModule() throws IOException {
        Files.writeString(module.resolve("build.gradle.kts"), "");
        draw("goldens/logo.png", Color.BLUE);
    }

    @Test
    void verifies_a_directory_and_passes() throws IOException {
        draw("drawn/logo.png", Color.BLUE);

        assertThat(run("verify")).isEqualTo(LpipsCommand.PASSED);
        assertThat(out).isEqualTo("All picture checks passed: 1\n");
        assertThat(err).isEmpty();
    }

    @Test
    void fails_on_a_picture_that_differs_and_accepts_exactly_that() throws IOException {
        draw("drawn/logo.png", Color.RED);
        Path summary = Files.createFile(module.resolve("summary.md"));
        environment.put("GITHUB_STEP_SUMMARY", summary.toString());

        assertThat(run("verify")).isEqualTo(LpipsCommand.DIFFERENT);
        assertThat(err)
                .contains("to accept   : ./gradlew lpipsApprove -Dlpips.golden=logo -Dlpips.goldenDirectory=goldens\n")
                .contains("Look at the pictures: "
                        + module.resolve("build/lpips/report/index.html").toUri())
                .contains("1 of 1 picture checks failed: logo");
        assertThat(summary).content().contains("logo");

        assertThat(run("approve", "-Dlpips.golden=logo")).isEqualTo(LpipsCommand.PASSED);
        assertThat(picture("goldens/logo.png")).isEqualTo(picture("drawn/logo.png"));
        assertThat(run("verify")).isEqualTo(LpipsCommand.PASSED);
        assertThat(module.resolve("build/lpips/report/index.html")).doesNotExist();
    }

    @Test
    void writes_the_page_that_offers_the_task_of_gradle() throws IOException {
        draw("drawn/logo.png", Color.RED);
        run("verify");

        assertThat(run("report")).isEqualTo(LpipsCommand.PASSED);
        assertThat(out).startsWith("1 of 1 pictures need a look\n");
        assertThat(module.resolve("build/lpips/report/index.html"))
                .content()
                .contains("data-program=\"./gradlew\"")
                .contains("data-goal=\"lpipsApprove\"");
    }

    @Test
    void goes_on_where_failures_are_ignored_and_tells_so() throws IOException {
        draw("drawn/logo.png", Color.RED);

        assertThat(run("verify", "-Dlpips.failureIgnore")).isEqualTo(LpipsCommand.PASSED);
        assertThat(err).endsWith("The build goes on, because lpips.failureIgnore is set\n");
    }

    @Test
    void refuses_what_it_cannot_do() throws IOException {
        assertThat(run()).isEqualTo(LpipsCommand.REFUSED);
        assertThat(run("verify")).isEqualTo(LpipsCommand.REFUSED);
        assertThat(err).startsWith("There is no directory " + module.resolve("drawn"));
        draw("drawn/logo.png", Color.BLUE);
        assertThat(run("check")).isEqualTo(LpipsCommand.REFUSED);
        assertThat(err).startsWith("There is no \"check\". Name one thing to do: verify, report, approve with ");
        assertThat(run("approve")).isEqualTo(LpipsCommand.REFUSED);
        assertThat(err).isEqualTo("Name what to accept: -Dlpips.golden=...\n");
        assertThat(run("verify", "-Dlpips.treshold=1")).isEqualTo(LpipsCommand.REFUSED);
        assertThat(err).contains("Did you mean lpips.threshold");
    }

    @Test
    void ranks_pictures_by_how_close_they_look() throws IOException {
        draw("others/same.png", Color.BLUE);
        draw("others/other.png", Color.RED);

        assertThat(run(
                        "closest",
                        "-Dlpips.picture=goldens/logo.png",
                        "-Dlpips.among=others",
                        "-Dlpips.top=1",
                        "-Dlpips.output=out/ranking.json"))
                .isEqualTo(LpipsCommand.PASSED);
        assertThat(out)
                .startsWith("   1.  0.0000  same.png  (identical)\n2 ranked by ")
                .endsWith(", 0 not comparable with 96 x 64\n");
        assertThat(module.resolve("out/ranking.json")).content().contains("\"other.png\"");
        assertThat(run("closest", "-Dlpips.picture=goldens/logo.png")).isEqualTo(LpipsCommand.REFUSED);
        assertThat(err)
                .isEqualTo("Name a picture and where to look for close ones: -Dlpips.picture=... -Dlpips.among=...\n");
        assertThat(run("closest", "-Dlpips.picture=goldens/logo.png", "-Dlpips.among=others", "-Dlpips.top=all"))
                .isEqualTo(LpipsCommand.REFUSED);
        assertThat(err).isEqualTo("lpips.top: not a whole number: \"all\"\n");
    }

    @Test
    void accepts_nothing_on_ci() throws IOException {
        draw("drawn/logo.png", Color.RED);
        run("verify");
        environment.put("CI", "true");

        assertThat(run("approve", "-Dlpips.golden=logo")).isEqualTo(LpipsCommand.REFUSED);
        assertThat(picture("goldens/logo.png")).isNotEqualTo(picture("drawn/logo.png"));
    }

    private int run(String... arguments) {
        Map<String, String> properties = Map.of(
                "basedir", module.toString(), "lpips.actualDirectory", "drawn", "lpips.goldenDirectory", "goldens");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        Arguments asked = Arguments.parse(arguments);
        int exit = new LpipsCommand(
                        asked.overruling(properties::get), environment::get, stream(printed), stream(complained))
                .run(asked);
        out = text(printed);
        err = text(complained);
        return exit;
    }

    private Pixels picture(String file) {
        return ImageFiles.read(module.resolve(file));
    }

    private void draw(String file, Color colour) {
        Pixels picture = Pictures.paint(96, 64, graphics -> {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 96, 64);
            graphics.setColor(colour);
            graphics.fillOval(24, 8, 48, 48);
        });
        ImageFiles.writePng(module.resolve(file), picture);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
