package id.penghubung.kit.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * A PDF document of headings and paragraphs on A4 pages, with page numbers and an embedded font. A character that the font does
 * not have is shown as {@code ?}.
 */
public final class PdfText implements AutoCloseable {

    /** Liberation Sans, which is part of PDFBox (SIL Open Font License). */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TEXT_SIZE = 10;
    private static final float LINE_SPACING = 1.35f;
    private static final float THOUSAND = 1000;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();
    private @Nullable PDPageContentStream page;
    private float y;

    public PdfText(String title) throws IOException {
        try (InputStream file = Objects.requireNonNull(Loader.class.getResourceAsStream(FONT), FONT)) {
            font = PDType0Font.load(document, file, true);
        }
        document.getDocumentInformation().setTitle(title);
    }

    public void title(String text) throws IOException {
        lines(text, 16, 0, 6);
    }

    public void heading(String text) throws IOException {
        // A heading does not stand alone at the end of a page.
        if (y < MARGIN + 60) {
            endPage();
        }
        lines(text, 12, 10, 4);
    }

    public void paragraph(String text) throws IOException {
        lines(text, TEXT_SIZE, 0, 4);
    }

    /** Adds a line such as {@code Status: RESPONDED}, unless there is no value. */
    public void field(String label, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank()) {
            lines(label + ": " + value, TEXT_SIZE, 0, 2);
        }
    }

    /** A square of dark and light cells, such as a QR code. */
    @FunctionalInterface
    public interface Cells {

        /** Returns whether a cell is dark. Columns and rows count from 0, from the top left. */
        boolean isDark(int column, int row);
    }

    /**
     * Adds a square of dark and light cells.
     *
     * @param count number of cells of each side
     * @param side length of a side, in points
     */
    public void cells(int count, float side, Cells cells) throws IOException {
        if (page == null || y - side < MARGIN) {
            endPage();
            startPage();
        }
        PDPageContentStream stream = Objects.requireNonNull(page);
        float step = side / count;
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < count; column++) {
                if (cells.isDark(column, row)) {
                    stream.addRect(MARGIN + column * step, y - (row + 1) * step, step, step);
                }
            }
        }
        stream.fill();
        y -= side + 4;
    }

    /** Returns the whole document. Nothing can be added afterwards. */
    public byte[] bytes() throws IOException {
        endPage();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream footer = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                show(footer, "Halaman %d dari %d".formatted(i + 1, pages), 8, MARGIN / 2);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void lines(String text, float size, float before, float after) throws IOException {
        y -= before;
        for (String paragraph : text.split("\\R", -1)) {
            for (String line : wrapped(printable(paragraph), size)) {
                float height = size * LINE_SPACING;
                if (page == null || y - height < MARGIN) {
                    endPage();
                    startPage();
                }
                y -= height;
                show(Objects.requireNonNull(page), line, size, y);
            }
        }
        y -= after;
    }

    private void startPage() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void endPage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
        y = 0;
    }

    private void show(PDPageContentStream stream, String line, float size, float height) throws IOException {
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(MARGIN, height);
        stream.showText(line);
        stream.endText();
    }

    /** Breaks a text at spaces, and a word that is longer than a line anywhere. */
    private List<String> wrapped(String text, float size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (String word : text.split("(?<= )")) {
            float width = width(word, size);
            if (used + width > WIDTH && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            for (int code : word.codePoints().toArray()) {
                float step = width(code) * size;
                if (used + step > WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(code);
                used += step;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) {
        float sum = 0;
        for (int code : text.codePoints().toArray()) {
            sum += width(code) * size;
        }
        return sum;
    }

    private float width(int code) {
        return widths.getOrDefault(code, 0f);
    }

    /** Replaces what the font cannot show, and learns the widths of the rest. */
    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(code -> {
            int known = Character.isISOControl(code) ? ' ' : code;
            printable.appendCodePoint(widths.containsKey(known) || learn(known) ? known : '?');
        });
        if (printable.indexOf("?") >= 0) {
            learn('?');
        }
        return printable.toString();
    }

    private boolean learn(int code) {
        try {
            widths.put(code, font.getStringWidth(Character.toString(code)) / THOUSAND);
            return true;
        } catch (IllegalArgumentException notInFont) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
