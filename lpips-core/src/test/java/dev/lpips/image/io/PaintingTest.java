package dev.lpips.image.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lpips.image.PixelSize;
import dev.lpips.image.Pixels;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterAbortException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaintingTest {

    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;

    @Test
    void what_is_not_painted_is_transparent() {
        Pixels picture = Pictures.paint(3, 1, graphics -> {
            graphics.setColor(Color.RED);
            graphics.fillRect(1, 0, 1, 1);
        });

        assertThat(picture.toArgb()).containsExactly(0, RED, 0);
    }

    @Test
    void a_scale_paints_more_pixels_a_unit() {
        Pixels picture = Pictures.paint(2, 1, 2, graphics -> {
            graphics.setColor(Color.RED);
            graphics.fillRect(1, 0, 1, 1);
        });

        assertThat(picture.size()).isEqualTo(new PixelSize(4, 2));
        assertThat(picture.toArgb()).containsExactly(0, 0, RED, RED, 0, 0, RED, RED);
    }

    @ParameterizedTest
    @CsvSource({"100, 1.5, 150", "3, 1.25, 4", "1, 0.1, 1"})
    void a_part_of_a_pixel_becomes_a_whole_one(int units, double scale, int pixels) {
        assertThat(Pictures.paint(units, units, scale, graphics -> {}).size()).isEqualTo(new PixelSize(pixels, pixels));
    }

    @Test
    void strokes_lie_where_they_mathematically_are_and_are_smoothed() {
        Pixels picture = Pictures.paint(4, 4, graphics -> {
            graphics.setColor(Color.RED);
            graphics.draw(new Line2D.Double(1, 0, 1, 4));
        });

        assertThat(picture.argb(0, 1) >>> 24).as("half of the line").isBetween(126, 129);
        assertThat(picture.argb(1, 1) >>> 24).as("its other half").isBetween(126, 129);
    }

    @Test
    void text_has_no_colour_fringes_whatever_screen_the_machine_has() {
        Pixels picture = Pictures.paint(60, 20, graphics -> {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 60, 20);
            graphics.setColor(Color.BLACK);
            graphics.drawString("golden", 2, 15);
        });

        assertThat(Arrays.stream(picture.toArgb()).boxed())
                .allSatisfy(argb ->
                        assertThat(argb & 0xFF).isEqualTo(argb >> 8 & 0xFF).isEqualTo(argb >> 16 & 0xFF));
        assertThat(Arrays.stream(picture.toArgb()).boxed())
                .as("something is written")
                .anySatisfy(argb -> assertThat(argb & 0xFF).isLessThan(128));
    }

    @Test
    void nothing_is_left_to_the_machine() {
        AtomicReference<RenderingHints> hints = new AtomicReference<>();

        Pictures.paint(1, 1, graphics -> hints.set(graphics.getRenderingHints()));

        assertThat(hints.get())
                .containsEntry(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON)
                .containsEntry(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON)
                .containsEntry(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_DISABLE);
    }

    @Test
    void painting_nothing_or_at_no_scale_is_misuse() {
        Consumer<Graphics2D> painter = graphics -> {};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.paint(0, 1, painter))
                .withMessage("A painting is at least 1 x 1 at a scale above 0, but was to be 0 x 1 at 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Pictures.paint(1, 1, 0, painter));
        assertThatIllegalArgumentException().isThrownBy(() -> Pictures.paint(1, 1, Double.NaN, painter));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.paint(Integer.MAX_VALUE, 1, 2, painter))
                .withMessageContaining("too large to paint");
    }

    @Test
    void what_a_painter_throws_comes_through() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> Pictures.paint(1, 1, graphics -> {
                    throw new UnsupportedOperationException();
                }));
    }

    @Test
    void a_table_keeps_its_header_as_on_a_screen() {
        JTable table = new JTable(new Object[][] {{"", ""}}, new Object[] {"", ""});
        table.getTableHeader().setBackground(Color.RED);
        table.getTableHeader().setDefaultRenderer((of, value, isSelected, hasFocus, row, column) -> {
            JPanel cell = new JPanel();
            cell.setBackground(Color.RED);
            return cell;
        });
        JScrollPane pane = new JScrollPane(table);

        Pixels picture = Pictures.paint(100, 80, Painters.component(pane));

        assertThat(picture.toArgb()).contains(RED);
        assertThat(pane.isDisplayable()).isFalse();
        assertThat(Pictures.paint(100, 80, Painters.component(pane))).isEqualTo(picture);
    }

    @Test
    void a_component_is_laid_out_to_the_size_of_the_picture_with_all_that_is_in_it() {
        JPanel outer = new JPanel(new BorderLayout());
        JPanel inner = new JPanel(new BorderLayout());
        inner.setBackground(Color.RED);
        inner.add(new Bar(), BorderLayout.SOUTH);
        outer.add(inner, BorderLayout.CENTER);

        Pixels picture = Pictures.paint(3, 4, Painters.component(outer));

        assertThat(picture.toArgb()).containsExactly(RED, RED, RED, RED, RED, RED, RED, RED, RED, BLUE, BLUE, BLUE);
        assertThat(Pictures.paint(3, 4, 2, Painters.component(outer)).size()).isEqualTo(new PixelSize(6, 8));
    }

    /** One unit high, and blue. */
    private static final class Bar extends JComponent {

        private static final long serialVersionUID = 1L;

        Bar() {
            setPreferredSize(new java.awt.Dimension(1, 1));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            graphics.setColor(Color.BLUE);
            graphics.fillRect(0, 0, getWidth(), getHeight());
        }
    }

    @Test
    void a_page_is_painted_as_it_is_printed() {
        Printable pages = (graphics, format, number) -> {
            if (number > 1) {
                return Printable.NO_SUCH_PAGE;
            }
            graphics.setColor(number == 0 ? Color.RED : Color.BLUE);
            graphics.fillRect(0, 0, 1, 1);
            return Printable.PAGE_EXISTS;
        };

        assertThat(Pictures.paint(1, 1, Painters.page(pages, new PageFormat(), 1))
                        .toArgb())
                .containsExactly(BLUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pictures.paint(1, 1, Painters.page(pages, new PageFormat(), 2)))
                .withMessage("There is no page 2, counted from 0");
    }

    @Test
    void a_page_that_cannot_be_printed_says_why() {
        Printable broken = (graphics, format, number) -> {
            throw new PrinterAbortException("out of paper");
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> Pictures.paint(1, 1, Painters.page(broken, new PageFormat(), 0)))
                .withMessage("Page 0 cannot be printed: out of paper");
    }
}
