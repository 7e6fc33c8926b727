package id.penghubung.kit.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents are encrypted piece by piece, and every change of the encrypted form is detected. */
class SealedStreamTest {

    private static final int PIECE = 64 * 1024;
    private static final int SEALED_PIECE = PIECE + 16;

    private final byte[] key = SealedStream.newKey();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 1_000_003})
    void shouldReturnTheContentOfAnyLength(int length) throws IOException {
        byte[] content = content(length);

        byte[] sealed = seal(content);

        assertThat(sealed).hasSize((int) SealedStream.sealedSize(length));
        assertThat(open(sealed, key)).isEqualTo(content);
    }

    @Test
    void shouldDetectAnyChange() throws IOException {
        byte[] sealed = seal(content(3 * PIECE));
        byte[] flipped = sealed.clone();
        flipped[SEALED_PIECE + 7] ^= 1;
        byte[] exchanged = sealed.clone();
        System.arraycopy(sealed, 0, exchanged, SEALED_PIECE, SEALED_PIECE);
        System.arraycopy(sealed, SEALED_PIECE, exchanged, 0, SEALED_PIECE);

        for (byte[] changed : new byte[][] {
            flipped,
            exchanged,
            Arrays.copyOf(sealed, 2 * SEALED_PIECE),
            Arrays.copyOf(sealed, sealed.length - 1),
            Arrays.copyOf(sealed, sealed.length + SEALED_PIECE),
            new byte[0]
        }) {
            assertThatThrownBy(() -> open(changed, key)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> open(sealed, SealedStream.newKey())).isInstanceOf(IOException.class);
    }

    private byte[] seal(byte[] content) throws IOException {
        return SealedStream.seal(new ByteArrayInputStream(content), key).readAllBytes();
    }

    private static byte[] open(byte[] sealed, byte[] key) throws IOException {
        return SealedStream.open(new ByteArrayInputStream(sealed), key).readAllBytes();
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(1).nextBytes(content);
        return content;
    }
}
