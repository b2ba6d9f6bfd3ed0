package example.charts;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** The application: draws every chart in every theme. */
public final class Gallery {

    private Gallery() {}

    /**
     * Writes the charts as PNG files.
     *
     * @param arguments the folder, and the change to plant, see {@link PlantedChange}
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Map.Entry<String, BufferedImage> chart : draw(PlantedChange.of(arguments[1])).entrySet()) {
            ImageIO.write(chart.getValue(), "png", folder.resolve(chart.getKey() + ".png").toFile());
        }
    }

    /** Returns all charts by name. */
    public static Map<String, BufferedImage> draw(PlantedChange change) {
        SalesReport report = SalesReport.sample();
        Map<String, BufferedImage> charts = new LinkedHashMap<>();
        Map<String, Theme> themes = Map.of("light", Theme.light(), "dark", Theme.dark());
        themes.forEach((name, theme) -> {
            Charts drawing = new Charts(change.in(theme), change::label);
            charts.put("bars-" + name, drawing.bars(report));
            charts.put("lines-" + name, drawing.lines(report));
            charts.put("pie-" + name, drawing.pie(report));
        });
        return charts;
    }
}
