package id.penghubung.complaints.receipts;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import id.penghubung.kit.pdf.PdfText;
import java.io.IOException;
import java.util.Map;

/** QR code (ISO/IEC 18004) of a text, for documents that are printed. */
final class QrCode {

    /** Light cells around the code, which readers need. */
    private static final int MARGIN = 4;

    private QrCode() {}

    /**
     * Adds a code to a document.
     *
     * @param text ASCII text, at most some 2,000 characters
     * @param side length of a side, in points
     */
    static void add(PdfText pdf, String text, float side) throws IOException {
        BitMatrix cells = encode(text);
        pdf.cells(cells.getWidth(), side, cells::get);
    }

    private static BitMatrix encode(String text) {
        try {
            // A size of 0 gives one cell for each module.
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    MARGIN,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("A QR code could not be written", tooLong);
        }
    }
}
