package id.penghubung.complaints.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
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

    /** A camera takes several pictures, and the first readable one counts. */
    private static final List<Float> RESOLUTIONS_DPI = List.of(300f, 432f, 600f, 216f, 360f);

    public static PrintedPage of(Response reply) {
        try (PDDocument document = Loader.loadPDF(reply.asByteArray())) {
            return new PrintedPage(new PDFTextStripper().getText(document).replaceAll("\\s+", " "), codeOf(document));
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Reads the code from images of the last page, as a camera would. */
    private static String codeOf(PDDocument document) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        ReaderException unreadable = null;
        for (float dpi : RESOLUTIONS_DPI) {
            try {
                return codeOf(renderer.renderImageWithDPI(document.getNumberOfPages() - 1, dpi));
            } catch (ReaderException failure) {
                unreadable = failure;
            }
        }
        throw new AssertionError("The last page has no readable QR code", unreadable);
    }

    private static String codeOf(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
