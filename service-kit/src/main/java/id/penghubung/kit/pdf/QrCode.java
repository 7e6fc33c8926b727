package id.penghubung.kit.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** QR code (ISO/IEC 18004) of a text, for documents and as a picture. */
public final class QrCode {

    /** Light cells around the code, which readers need. */
    private static final int MARGIN = 4;

    private static final int WHITE = 0xFFFFFF;

    private final BitMatrix cells;

    private QrCode(BitMatrix cells) {
        this.cells = cells;
    }

    /** @param text ASCII text, at most some 2,000 characters */
    public static QrCode of(String text) {
        try {
            // A size of 0 gives one cell for each module.
            return new QrCode(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    MARGIN,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M)));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("A QR code could not be written", tooLong);
        }
    }

    /** @param side length of a side, in points */
    public void addTo(PdfText pdf, float side) throws IOException {
        pdf.cells(cells.getWidth(), side, cells::get);
    }

    /** @param scale pixels of the side of a cell */
    public byte[] png(int scale) throws IOException {
        int side = cells.getWidth() * scale;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                image.setRGB(column, row, cells.get(column / scale, row / scale) ? 0 : WHITE);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
