package example.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The adapter to copy: pages of a PDF file as images, for {@code assertThatImage(..)} and {@code assertThatFrames(..)}. */
final class PdfPages {

    /** Enough for small print, and a page of A4 is still only 1240 x 1754 pixels. */
    private static final int DOTS_PER_INCH = 150;

    private PdfPages() {}

    /** Returns one page, the first being 1. */
    static BufferedImage page(Path pdf, int number) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return render(document, number);
        } catch (IOException e) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "Cannot read page %d of %s", number, pdf), e);
        }
    }

    /** Returns all pages, so that one too many or too few is a failure as well. */
    static List<BufferedImage> pages(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(number -> render(document, number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pdf, e);
        }
    }

    private static BufferedImage render(PDDocument document, int number) {
        if (number < 1 || number > document.getNumberOfPages()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "There is no page %d of %d", number, document.getNumberOfPages()));
        }
        try {
            return new PDFRenderer(document).renderImageWithDPI(number - 1, DOTS_PER_INCH, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot draw page " + number, e);
        }
    }
}
