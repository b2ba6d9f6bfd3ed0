package dev.lpips.tools.report;

import dev.lpips.Lpips;
import dev.lpips.LpipsOptions;
import dev.lpips.gate.Findings;
import dev.lpips.gate.Gate;
import dev.lpips.gate.GateListener;
import dev.lpips.gate.GateSettings;
import dev.lpips.gate.TestScope;
import dev.lpips.image.io.ImageFiles;
import dev.lpips.image.io.Pictures;
import dev.lpips.outcome.EvidenceSource;
import dev.lpips.report.ReportSettings;
import dev.lpips.report.html.ApproveCommand;
import dev.lpips.report.html.HtmlReport;
import dev.lpips.report.html.PictureStorage;
import dev.lpips.rules.NameFilter;
import dev.lpips.run.BuildModule;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A project whose pictures are bar charts, some of which no longer look like their goldens. Judged by the gate itself. */
final class DrawnProject {

    private static final int[] SALES = {120, 180, 90, 210, 150, 240};

    private final Path folder;

    DrawnProject(Path folder) {
        this.folder = folder;
    }

    /** Draws the pictures, verifies them and returns the page. */
    Path report(PictureStorage pictures) throws IOException {
        same("sales/2024");
        same("sales/2023");
        changed("sales/2025", chart(Color.decode("#2f6fb0"), "Sales"), graphics -> {
            chart(Color.decode("#2f6fb0"), "Sales").accept(graphics);
            bar(graphics, 3, 110, Color.decode("#c0392b"));
        });
        changed("stock/overview", header("Contoso Market", "#1f4e8c"), header("Contoso", "#5b3c9e"));
        changed("stock/orders", header("Contoso Market", "#1f4e8c"), header("Contoso", "#5b3c9e"));
        draw("actual", "stock/new", 480, 300, chart(Color.decode("#2f8f5b"), "Stock"));
        draw("goldens", "sales/taller", 480, 300, chart(Color.decode("#2f6fb0"), "Sales"));
        draw("actual", "sales/taller", 480, 320, chart(Color.decode("#2f6fb0"), "Sales"));
        verify();
        return page(pictures);
    }

    /** Verifies what was drawn: a run of its own. */
    void verify() throws IOException {
        GateSettings settings = new GateSettings(
                new BuildModule(folder),
                Optional.of(folder.resolve("actual")),
                folder.resolve("goldens"),
                List.of(),
                evidence(),
                TestScope.COMPLETE,
                List.of(),
                NameFilter.ALL);
        Findings findings = new Findings(new Silence());
        new Gate(
                        settings,
                        ReportSettings.here(variable -> null),
                        rules -> rules,
                        LpipsOptions.defaults(),
                        Lpips::open,
                        property -> null,
                        variable -> null)
                .verify(Gate.Run.THIS_BUILD, findings);
    }

    /** Writes the page about what was verified. */
    Path page(PictureStorage pictures) {
        return HtmlReport.write(
                        List.of(EvidenceSource.ofModule(new BuildModule(folder), "shop", evidence())),
                        "shop",
                        new ApproveCommand("mvn", "lpips:approve", "lpips.golden", List.of()),
                        evidence().resolve("report"),
                        pictures)
                .page();
    }

    private Path evidence() {
        return folder.resolve("target/lpips");
    }

    private void same(String name) {
        changed(name, chart(Color.decode("#2f6fb0"), "Sales"), chart(Color.decode("#2f6fb0"), "Sales"));
    }

    private void changed(String name, Consumer<Graphics2D> golden, Consumer<Graphics2D> actual) {
        draw("goldens", name, 480, 300, golden);
        draw("actual", name, 480, 300, actual);
    }

    /** Draws a picture on white. */
    void draw(String directory, String name, int width, int height, Consumer<Graphics2D> painter) {
        drawOnNothing(directory, name, width, height, graphics -> {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            painter.accept(graphics);
        });
    }

    /** Draws a picture that is transparent where nothing is drawn. */
    void drawOnNothing(String directory, String name, int width, int height, Consumer<Graphics2D> painter) {
        Path file = folder.resolve(directory).resolve(name + ".png");
        file.resolveSibling("").toFile().mkdirs();
        ImageFiles.writePng(file, Pictures.paint(width, height, painter::accept));
    }

    private static Consumer<Graphics2D> header(String title, String colour) {
        return graphics -> {
            chart(Color.decode("#2f8f5b"), "Stock").accept(graphics);
            graphics.setColor(Color.decode(colour));
            graphics.fillRect(0, 0, 480, 40);
            graphics.setColor(Color.WHITE);
            graphics.drawString(title, 14, 25);
        };
    }

    static Consumer<Graphics2D> chart(Color colour, String title) {
        return graphics -> {
            graphics.setColor(Color.DARK_GRAY);
            graphics.drawString(title, 20, 60);
            graphics.drawLine(40, 270, 460, 270);
            for (int i = 0; i < SALES.length; i++) {
                bar(graphics, i, SALES[i] * 3 / 4, colour);
            }
        };
    }

    static void bar(Graphics2D graphics, int index, int height, Color colour) {
        graphics.setColor(colour);
        graphics.fillRect(55 + 67 * index, 270 - height, 44, height);
    }

    private static final class Silence implements GateListener {

        @Override
        public void failed(String message) {
            // The page is looked at, not the log.
        }

        @Override
        public void noted(String message) {
            // The page is looked at, not the log.
        }
    }
}
