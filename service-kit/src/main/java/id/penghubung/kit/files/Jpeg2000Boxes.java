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

    /** Those that contain boxes: the headers of the picture, of a codestream and of a layer. */
    private static final Set<String> HEADERS = Set.of("jp2h", "jpch", "jplh");

    /** Boxes of a header that decoders need. XML, labels and boxes with a UUID may stand there too. */
    private static final Set<String> KEPT_IN_HEADERS =
            Set.of("ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "res ", "cgrp", "opct", "creg");

    private Jpeg2000Boxes() {}

    /** Returns the same picture without metadata. A bare picture without boxes stays as it is. */
    static byte[] withoutMetadata(byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        return "jP  ".equals(typeAt(bytes, 0)) ? kept(bytes, 0, picture.length, KEPT) : picture;
    }

    private static byte[] kept(ByteBuffer bytes, int start, int end, Set<String> types) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(end - start);
        int position = start;
        while (position + HEADER_BYTES <= end) {
            int header = HEADER_BYTES;
            long size = bytes.getInt(position) & 0xffffffffL;
            if (size == 0) {
                size = end - position;
            } else if (size == 1 && position + LONG_HEADER_BYTES <= end) {
                size = bytes.getLong(position + HEADER_BYTES);
                header = LONG_HEADER_BYTES;
            }
            if (size < header || size > end - position) {
                break;
            }
            int next = position + (int) size;
            String type = typeAt(bytes, position);
            if (types.contains(type) && HEADERS.contains(type)) {
                byte[] content = kept(bytes, position + header, next, KEPT_IN_HEADERS);
                kept.writeBytes(ByteBuffer.allocate(HEADER_BYTES)
                        .putInt(HEADER_BYTES + content.length)
                        .put(type.getBytes(StandardCharsets.ISO_8859_1))
                        .array());
                kept.writeBytes(content);
            } else if (types.contains(type)) {
                kept.write(bytes.array(), position, (int) size);
            }
            position = next;
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
