package id.penghubung.kit.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DigestsTest {

    /** FIPS 180-4, example of one block. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void shouldComputeSha256AtOnceAndPieceByPiece() {
        MessageDigest pieces = Digests.sha256();
        pieces.update("a".getBytes(US_ASCII));
        pieces.update("bc".getBytes(US_ASCII));

        assertThat(HexFormat.of().formatHex(Digests.sha256("abc".getBytes(US_ASCII))))
                .isEqualTo(OF_ABC);
        assertThat(HexFormat.of().formatHex(pieces.digest())).isEqualTo(OF_ABC);
    }

    @Test
    void shouldNameAReaderAlikeHoweverTheNameIsWritten() {
        assertThat(Digests.ofReader("ABC")).isEqualTo(OF_ABC).isEqualTo(Digests.ofReader("abc"));
    }
}
