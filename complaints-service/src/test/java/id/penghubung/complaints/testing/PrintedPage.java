package id.penghubung.complaints.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF document as its reader sees it on paper.
 *
 * @param text all words, with single blanks between them
 * @param code the content of the QR code
 */
public record PrintedPage(String text, String code) {

    private static final float PRINTER_DPI = 300;

    public static PrintedPage of(Response reply) {
        try (PDDocument document = Loader.loadPDF(reply.asByteArray())) {
            return new PrintedPage(new PDFTextStripper().getText(document).replaceAll("\\s+", " "), codeOf(document));
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Reads the code from the image of the last page, as a camera would. */
    private static String codeOf(PDDocument document) throws Exception {
        BufferedImage image = imageOfLastPage(document);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException noCode) {
            throw new AssertionError("The last page has no QR code", noCode);
        }
    }

    private static BufferedImage imageOfLastPage(PDDocument document) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, PRINTER_DPI);
    }
}
