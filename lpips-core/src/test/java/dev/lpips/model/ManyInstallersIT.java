package dev.lpips.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lpips.ChildJvm;
import dev.lpips.oracle.SyntheticCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several builds on one machine install one model into one home, and some of them are killed. */
class ManyInstallersIT {

    private static final ModelName NAME = ModelName.of(Backbone.SQUEEZE);
    private static final int JVMS = 8;
    private static final int KILLS = 12;

    @TempDir
    Path folder;

    Path home;
    Path backbone;
    Path heads;

    @BeforeEach
    void write() {
        home = folder.resolve("home");
        backbone = SyntheticCheckpoint.backbone(Backbone.SQUEEZE, folder);
        heads = SyntheticCheckpoint.heads(Backbone.SQUEEZE, folder);
    }

    @Test
    void eight_at_once_leave_one_whole_model_although_one_of_them_is_killed() throws Exception {
        List<ChildJvm> children = new ArrayList<>();
        for (int i = 0; i < JVMS; i++) {
            children.add(child(1));
        }
        ChildJvm killed = children.remove(0);
        killed.line();
        killed.kill();

        for (ChildJvm child : children) {
            assertThat(child.lines()).containsExactly("installing", digest());
        }
        assertThat(installed().read()).isNotEmpty();
        assertThat(files()).containsExactly(NAME.fileName(), NAME.fileName() + ".sha256");
    }

    @Test
    void an_installation_that_is_killed_leaves_the_model_of_before() throws Exception {
        try (ChildJvm first = child(1)) {
            first.lines();
        }
        for (int i = 0; i < KILLS; i++) {
            try (ChildJvm child = child(1000)) {
                // The second line is the first model: from now on every moment is within an installation.
                assertThat(List.of(child.line(), child.line())).containsExactly("installing", digest());
                Thread.sleep(new Random(i).nextInt(200));
                child.kill();
            }
            assertThat(installed().read()).isNotEmpty();
        }
    }

    private ChildJvm child(int times) throws IOException {
        return ChildJvm.start(InstallsAgainAndAgain.class, home, backbone, heads, times);
    }

    private Model installed() {
        return ModelStore.inHome(home).find(NAME);
    }

    private String digest() {
        return installed().id().sha256();
    }

    /** What a killed write left has another name, and nobody takes it for a model. */
    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("models"))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".tmp"))
                    .sorted()
                    .toList();
        }
    }
}
