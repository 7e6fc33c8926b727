package id.penghubung.kit.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and decrypts contents of any length piece by piece, each content with a key of its own.
 *
 * <p>Pieces of 64 KiB are encrypted with AES-256-GCM. The nonce of a piece is its number, and tells whether it is the last one: pieces
 * that were exchanged, left out or cut off are detected. A key must therefore encrypt one content only.
 */
public final class SealedStream {

    private static final int PIECE_BYTES = 64 * 1024;
    private static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedStream() {}

    /** Creates the key of one content. */
    public static byte[] newKey() {
        byte[] key = new byte[EncryptionKey.KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Returns the encrypted form of a content. Closing it closes the content. */
    public static InputStream seal(InputStream content, byte[] key) {
        return new Pieces(content, PIECE_BYTES, Cipher.ENCRYPT_MODE, key);
    }

    /** Returns the content of an encrypted form. Reading it fails with an {@link IOException} where the form was changed. */
    public static InputStream open(InputStream sealed, byte[] key) {
        return new Pieces(sealed, PIECE_BYTES + TAG_BYTES, Cipher.DECRYPT_MODE, key);
    }

    /** Returns the length of the encrypted form of a content of this length, in bytes. */
    public static long sealedSize(long size) {
        long pieces = Math.max(1, (size + PIECE_BYTES - 1) / PIECE_BYTES);
        return size + pieces * TAG_BYTES;
    }

    private static final class Pieces extends InputStream {

        private final InputStream source;
        private final int sourceBytes;
        private final int mode;
        private final SecretKeySpec key;
        private byte[] following;
        private ByteBuffer piece = ByteBuffer.allocate(0);
        private long number;
        private boolean ended;
        private boolean started;

        Pieces(InputStream source, int sourceBytes, int mode, byte[] key) {
            this.source = source;
            this.sourceBytes = sourceBytes;
            this.mode = mode;
            this.key = new SecretKeySpec(key, "AES");
            this.following = new byte[0];
        }

        @Override
        public int read() throws IOException {
            return hasPiece() ? piece.get() & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            if (!hasPiece()) {
                return -1;
            }
            int count = Math.min(length, piece.remaining());
            piece.get(target, offset, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }

        private boolean hasPiece() throws IOException {
            while (!piece.hasRemaining() && !ended) {
                if (!started) {
                    following = source.readNBytes(sourceBytes);
                    started = true;
                }
                byte[] current = following;
                following = current.length < sourceBytes ? new byte[0] : source.readNBytes(sourceBytes);
                ended = following.length == 0;
                piece = ByteBuffer.wrap(converted(current, ended));
            }
            return piece.hasRemaining();
        }

        private byte[] converted(byte[] bytes, boolean last) throws IOException {
            byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                    .putLong(number++)
                    .put((byte) (last ? 1 : 0))
                    .array();
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
                return cipher.doFinal(bytes);
            } catch (AEADBadTagException changed) {
                throw new IOException("The encrypted content was changed or cut off", changed);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
