package id.penghubung.kit.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final int SCALE = 8;

    @ParameterizedTest
    @ValueSource(strings = {"https://penghubung.example.go.id/s/2f9c1b", "KK-2026-000123\nABCD-EFGH"})
    void shouldBeReadableAsAPicture(String text) throws IOException, ReaderException {
        byte[] png = QrCode.of(text).png(SCALE);

        assertThat(textIn(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(text);
    }

    @Test
    void shouldRefuseATextThatNoCodeHolds() {
        String tooLong = "x".repeat(3_000);

        assertThatThrownBy(() -> QrCode.of(tooLong)).isInstanceOf(IllegalStateException.class);
    }

    private static String textIn(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
