package example.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.IntFunction;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DefaultPieDataset;

/** Draws a sales report in three ways. */
public final class Charts {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

    private final Theme theme;
    private final IntFunction<String> labels;

    /** Creates charts in a theme, labelled with their values. */
    public Charts(Theme theme) {
        this(theme, String::valueOf);
    }

    /**
     * Creates charts in a theme.
     *
     * @param labels writes the label of a value
     */
    public Charts(Theme theme, IntFunction<String> labels) {
        this.theme = theme;
        this.labels = labels;
    }

    /** Draws bars per quarter, with their values on top. */
    public BufferedImage bars(SalesReport report) {
        JFreeChart chart = ChartFactory.createBarChart(report.title(), null, "thousands", dataset(report));
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.05);
        return draw(chart, renderer);
    }

    /** Draws a line per product. */
    public BufferedImage lines(SalesReport report) {
        JFreeChart chart = ChartFactory.createLineChart(report.title(), null, "thousands", dataset(report));
        LineAndShapeRenderer renderer = new LineAndShapeRenderer();
        renderer.setDefaultStroke(new BasicStroke(3f));
        renderer.setAutoPopulateSeriesStroke(false);
        return draw(chart, renderer);
    }

    /** Draws the year's share of each product. */
    public BufferedImage pie(SalesReport report) {
        DefaultPieDataset<String> shares = new DefaultPieDataset<>();
        shares.setValue("Books", report.quarters().stream().mapToInt(Quarter::books).sum());
        shares.setValue("Games", report.quarters().stream().mapToInt(Quarter::games).sum());
        JFreeChart chart = ChartFactory.createPieChart(report.title(), shares);
        PiePlot<?> plot = (PiePlot<?>) chart.getPlot();
        plot.setSectionPaint("Books", theme.books());
        plot.setSectionPaint("Games", theme.games());
        plot.setBackgroundPaint(theme.background());
        plot.setLabelFont(theme.font());
        plot.setLabelBackgroundPaint(theme.background());
        plot.setLabelPaint(theme.ink());
        plot.setLabelLinkPaint(theme.ink());
        plot.setLabelOutlinePaint(theme.grid());
        plot.setShadowPaint(null);
        plot.setLabelShadowPaint(null);
        plot.setOutlineVisible(false);
        return draw(chart);
    }

    private static DefaultCategoryDataset dataset(SalesReport report) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (Quarter quarter : report.quarters()) {
            dataset.addValue(quarter.books(), "Books", quarter.name());
            dataset.addValue(quarter.games(), "Games", quarter.name());
        }
        return dataset;
    }

    private BufferedImage draw(JFreeChart chart, CategoryItemRenderer renderer) {
        CategoryPlot plot = chart.getCategoryPlot();
        plot.setRenderer(renderer);
        renderer.setSeriesPaint(0, theme.books());
        renderer.setSeriesPaint(1, theme.games());
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
            @Override
            public String generateLabel(CategoryDataset dataset, int row, int column) {
                return labels.apply(dataset.getValue(row, column).intValue());
            }
        });
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(theme.font());
        renderer.setDefaultItemLabelPaint(theme.ink());
        plot.setBackgroundPaint(theme.background());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setOutlineVisible(false);
        plot.getDomainAxis().setTickLabelFont(theme.font());
        plot.getDomainAxis().setTickLabelPaint(theme.ink());
        ValueAxis axis = plot.getRangeAxis();
        axis.setRange(0, 70);
        axis.setTickLabelFont(theme.font());
        axis.setTickLabelPaint(theme.ink());
        axis.setLabelFont(theme.font());
        axis.setLabelPaint(theme.ink());
        return draw(chart);
    }

    private BufferedImage draw(JFreeChart chart) {
        chart.setBackgroundPaint(theme.background());
        chart.getTitle().setFont(theme.font().deriveFont(22f));
        chart.getTitle().setPaint(theme.ink());
        chart.setPadding(new RectangleInsets(12, 12, 12, 12));
        chart.getLegend().setPosition(theme.legend());
        chart.getLegend().setItemFont(theme.font());
        chart.getLegend().setItemPaint(theme.ink());
        chart.getLegend().setBackgroundPaint(theme.background());
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        graphics.dispose();
        return image;
    }
}
