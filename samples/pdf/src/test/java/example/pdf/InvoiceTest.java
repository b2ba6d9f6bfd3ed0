package example.pdf;

import static dev.lpips.junit.LpipsAssertions.assertThatFrames;
import static dev.lpips.junit.LpipsAssertions.assertThatImage;

import dev.lpips.junit.GoldenImages;
import example.pdf.Invoice.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user writes: pages of a PDF against goldens, and a whole document against another. */
@GoldenImages(directory = "../../golden-images/pdf")
class InvoiceTest {

    @TempDir
    Path folder;

    @Test
    void first_page() throws IOException {
        assertThatImage(PdfPages.page(write("Ada", 3), 1)).hasSize(874, 1240).matchesGolden();
    }

    @Test
    void items_that_do_not_fit_go_to_a_second_page() throws IOException {
        assertThatImage(PdfPages.page(write("Ada", 15), 2)).matchesGolden();
    }

    @Test
    void an_invoice_written_twice_is_the_same_document_on_every_page() throws IOException {
        assertThatFrames(PdfPages.pages(write("Ada", 15))).arePerceptuallyCloseTo(PdfPages.pages(write("Ada", 15)), 0);
    }

    @Test
    void another_price_is_another_page() throws IOException {
        Path other = folder.resolve("other.pdf");
        new Invoice("Ada", List.of(new Item("Chess set", 9999))).write(other);

        assertThatImage(PdfPages.page(other, 1)).isPerceptuallyDifferentFrom(PdfPages.page(write("Ada", 1), 1), 0.0005);
    }

    private Path write(String customer, int count) throws IOException {
        List<Item> items = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            items.add(new Item(i == 1 ? "Chess set" : "Spare piece no. " + i, 450 * i));
        }
        Path file = folder.resolve("invoice.pdf");
        new Invoice(customer, items).write(file);
        return file;
    }
}
