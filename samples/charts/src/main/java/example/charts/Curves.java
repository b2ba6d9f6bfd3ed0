package example.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Draws curves of numbers in one chart.
 *
 * @param title above the chart
 * @param across what the first number of a point is
 * @param up what the second number of a point is
 */
public record Curves(String title, String across, String up) {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 640;
    private static final Color[] COLOURS = {
        new Color(0x20242A),
        new Color(0x2F6FDE),
        new Color(0xE07A2F),
        new Color(0x2A9D5C),
        new Color(0xB5338A),
        new Color(0x7A5AF8),
        new Color(0x0E8C9B),
        new Color(0xC9A227),
        new Color(0xD64545),
        new Color(0x7C8794),
        new Color(0x5B3A1E),
        new Color(0x9BC53D)
    };

    /** Draws curves by their names, each an array of points; the first is the thickest. */
    public BufferedImage draw(Map<String, double[][]> curves) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        curves.forEach((name, points) -> {
            int series = dataset.getSeriesCount();
            dataset.addSeries(name, transposed(points));
            renderer.setSeriesPaint(series, COLOURS[series % COLOURS.length]);
            renderer.setSeriesStroke(series, new BasicStroke(series == 0 ? 3.5f : 1.5f));
        });
        Theme theme = Theme.light();
        JFreeChart chart = ChartFactory.createXYLineChart(title, across, up, dataset);
        chart.setBackgroundPaint(theme.background());
        chart.getTitle().setFont(theme.font().deriveFont(18f));
        chart.getLegend().setItemFont(theme.font().deriveFont(12f));
        XYPlot plot = chart.getXYPlot();
        plot.setRenderer(renderer);
        plot.setBackgroundPaint(theme.background());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlinePaint(theme.grid());
        plot.getDomainAxis().setRange(0, 100);
        plot.getRangeAxis().setRange(0, 100);
        for (var axis : new ValueAxis[] {plot.getDomainAxis(), plot.getRangeAxis()}) {
            axis.setLabelFont(theme.font().deriveFont(13f));
            axis.setTickLabelFont(theme.font().deriveFont(12f));
        }
        return chart.createBufferedImage(WIDTH, HEIGHT);
    }

    private static double[][] transposed(double[][] points) {
        double[][] columns = new double[2][points.length];
        for (int i = 0; i < points.length; i++) {
            columns[0][i] = points[i][0];
            columns[1][i] = points[i][1];
        }
        return columns;
    }
}
