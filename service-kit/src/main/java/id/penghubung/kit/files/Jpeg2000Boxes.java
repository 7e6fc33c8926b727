package id.penghubung.kit.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The boxes of a JPEG 2000 picture (ISO/IEC 15444-1, Annex I), some of which contain Exif, XMP and other metadata. */
final class Jpeg2000Boxes {

    private static final int HEADER_BYTES = 8;
    private static final int LONG_HEADER_BYTES = 16;
    private static final Set<String> KEPT = Set.of("jP  ", "ftyp", "rreq", "jp2h", "jp2c", "jpch", "jplh");

    private Jpeg2000Boxes() {}

    /** Returns the same picture without metadata. A bare picture without boxes stays as it is. */
    static byte[] withoutMetadata(byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(picture.length);
        if (!"jP  ".equals(typeAt(bytes, 0))) {
            return picture;
        }
        int position = 0;
        while (position + HEADER_BYTES <= picture.length) {
            long size = bytes.getInt(position) & 0xffffffffL;
            if (size == 0) {
                size = picture.length - position;
            } else if (size == 1 && position + LONG_HEADER_BYTES <= picture.length) {
                size = bytes.getLong(position + HEADER_BYTES);
            }
            if (size < HEADER_BYTES || size > picture.length - position) {
                break;
            }
            if (KEPT.contains(typeAt(bytes, position))) {
                kept.write(picture, position, (int) size);
            }
            position += (int) size;
        }
        return kept.toByteArray();
    }

    private static String typeAt(ByteBuffer bytes, int position) {
        if (position + HEADER_BYTES > bytes.capacity()) {
            return "";
        }
        byte[] type = new byte[Integer.BYTES];
        bytes.get(position + Integer.BYTES, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
