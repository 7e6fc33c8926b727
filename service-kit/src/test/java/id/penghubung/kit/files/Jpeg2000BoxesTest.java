package id.penghubung.kit.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** JPEG 2000 pictures in documents do not tell who made them, or where (UU 27/2022 Art. 35). */
class Jpeg2000BoxesTest {

    private static final byte[] SIGNATURE = box("jP  ", new byte[] {0x0d, 0x0a, (byte) 0x87, 0x0a});
    private static final byte[] SIZE = box("ihdr", new byte[14]);
    private static final byte[] COLOURS = box("colr", new byte[7]);
    private static final byte[] PICTURE = box("jp2c", new byte[] {(byte) 0xff, 0x4f, (byte) 0xff, 0x51});
    private static final byte[] PERSON = "Sekar, -0.1234".getBytes(ISO_8859_1);

    @Test
    void shouldKeepThePictureWithoutMetadataAlsoInItsHeader() {
        byte[] revealing = joined(
                SIGNATURE,
                box("jp2h", joined(SIZE, box("xml ", PERSON), COLOURS, box("uuid", PERSON))),
                box("uuid", PERSON),
                PICTURE,
                box("xml ", PERSON));

        assertThat(Jpeg2000Boxes.withoutMetadata(revealing))
                .isEqualTo(joined(SIGNATURE, box("jp2h", joined(SIZE, COLOURS)), PICTURE));
    }

    @Test
    void shouldEndWithABoxThatIsCutOff() {
        byte[] cutOff = joined(
                SIGNATURE,
                ByteBuffer.allocate(12)
                        .putInt(64)
                        .put("jp2h".getBytes(ISO_8859_1))
                        .array());

        assertThat(Jpeg2000Boxes.withoutMetadata(cutOff)).isEqualTo(SIGNATURE);
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
