package example.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The application: writes an invoice as PDF, as many pages as its items need. */
public record Invoice(String customer, List<Item> items) {

    private static final int ITEMS_PER_PAGE = 12;
    private static final float MARGIN = 56;
    private static final float LINE = 24;

    public record Item(String name, int cents) {}

    public void write(Path file) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            // Embedded: with the fonts of whatever machine opens it, no two machines show one invoice alike.
            PDFont embedded = PDType0Font.load(document, font);
            for (int first = 0; first < items.size(); first += ITEMS_PER_PAGE) {
                addPage(document, embedded, items.subList(first, Math.min(first + ITEMS_PER_PAGE, items.size())));
            }
            document.save(file.toFile());
        }
    }

    private void addPage(PDDocument document, PDFont font, List<Item> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        float right = page.getMediaBox().getWidth() - MARGIN;
        float y = page.getMediaBox().getHeight() - MARGIN;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            text(content, font, 18, MARGIN, y, "Invoice for " + customer);
            y -= LINE;
            content.setLineWidth(1);
            content.moveTo(MARGIN, y);
            content.lineTo(right, y);
            content.stroke();
            for (Item item : lines) {
                y -= LINE;
                String price = String.format(Locale.ROOT, "%d.%02d EUR", item.cents() / 100, item.cents() % 100);
                text(content, font, 11, MARGIN, y, item.name());
                text(content, font, 11, right - font.getStringWidth(price) * 11 / 1000, y, price);
            }
        }
    }

    private static void text(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
