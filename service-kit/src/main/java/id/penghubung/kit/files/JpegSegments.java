package id.penghubung.kit.files;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The segments of a JPEG (ITU-T T.81, Annex B), from its start to the end of the first image with a scan; decoders pass over an image that
 * has tables only. What stands between segments, or after the end, is no part of it.
 */
final class JpegSegments {

    private static final int MARKER = 0xff;
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int TEMPORARY = 0x01;
    private static final int APP0 = 0xe0;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;

    /** Identifier, version, unit and density, and the size of a preview, which is 0. */
    private static final int JFIF_BYTES = 14;

    private static final int PREVIEW_BYTES = 2;

    /** Identifier, version, flags and the transformation of the colours. */
    private static final int ADOBE_BYTES = 12;

    private final byte[] bytes;
    private final List<Segment> segments = new ArrayList<>();
    private int position;
    private int scans;

    /**
     * A segment with its marker and, if it is a scan, the coded picture after it.
     *
     * @param marker second byte of the marker
     * @param start position of the marker
     * @param data position after the marker and the length
     * @param dataEnd position after the parameters
     * @param end position after the segment
     */
    private record Segment(int marker, int start, int data, int dataEnd, int end) {

        boolean isMetadata() {
            return marker >= APP0 && marker <= APP15 || marker == COMMENT;
        }
    }

    private JpegSegments(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads the segments. Of a JPEG that is cut off, those are there that it has; bytes that are no JPEG have none. */
    static JpegSegments of(byte[] jpeg) {
        JpegSegments read = new JpegSegments(jpeg);
        if (jpeg.length >= 2 && read.at(0) == MARKER && read.at(1) == START_OF_IMAGE) {
            read.position = 2;
            read.readAll();
        }
        return read;
    }

    /** Reads the segments of a JPEG that may begin after other bytes, as decoders do. */
    static JpegSegments startingIn(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if ((bytes[i] & 0xff) == MARKER
                    && (bytes[i + 1] & 0xff) == START_OF_IMAGE
                    && (bytes[i + 2] & 0xff) == MARKER) {
                return of(i == 0 ? bytes : Arrays.copyOfRange(bytes, i, bytes.length));
            }
        }
        return of(new byte[0]);
    }

    /** Returns the number of scans. A decoder works through the whole picture for each scan. */
    int scans() {
        return scans;
    }

    /**
     * Returns a JPEG of the same picture without Exif, GPS, comments, profiles and previews, and without what stands between and after the
     * segments. Density and the transformation of colours are kept, because a viewer needs them.
     */
    byte[] withoutMetadata() {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        kept.write(MARKER);
        kept.write(START_OF_IMAGE);
        for (Segment segment : segments) {
            if (!segment.isMetadata()) {
                kept.write(bytes, segment.start(), segment.end() - segment.start());
            } else if (segment.marker() == APP0 && startsWith(segment, "JFIF\0", JFIF_BYTES)) {
                byte[] density = Arrays.copyOfRange(bytes, segment.data(), segment.data() + JFIF_BYTES);
                Arrays.fill(density, JFIF_BYTES - PREVIEW_BYTES, JFIF_BYTES, (byte) 0);
                write(kept, APP0, density);
            } else if (segment.marker() == APP14 && startsWith(segment, "Adobe", ADOBE_BYTES)) {
                write(kept, APP14, Arrays.copyOfRange(bytes, segment.data(), segment.data() + ADOBE_BYTES));
            }
        }
        kept.write(MARKER);
        kept.write(END_OF_IMAGE);
        return kept.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int marker, byte[] data) {
        int length = data.length + Short.BYTES;
        out.write(MARKER);
        out.write(marker);
        out.write(length >>> Byte.SIZE);
        out.write(length);
        out.writeBytes(data);
    }

    private boolean startsWith(Segment segment, String identifier, int minimum) {
        if (segment.dataEnd() - segment.data() < minimum) {
            return false;
        }
        for (int i = 0; i < identifier.length(); i++) {
            if (at(segment.data() + i) != identifier.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void readAll() {
        while (skipToMarker()) {
            int marker = at(position + 1);
            int start = position;
            position += 2;
            if (marker == END_OF_IMAGE && scans > 0) {
                return;
            }
            if (hasNoParameters(marker)) {
                continue;
            }
            int data = position + Short.BYTES;
            if (data > bytes.length) {
                return;
            }
            int dataEnd = position + (at(position) << Byte.SIZE | at(position + 1));
            if (dataEnd < data || dataEnd > bytes.length) {
                return;
            }
            position = dataEnd;
            if (marker == START_OF_SCAN) {
                skipCodedPicture();
                scans++;
            }
            segments.add(new Segment(marker, start, data, dataEnd, position));
        }
    }

    private static boolean hasNoParameters(int marker) {
        return marker == START_OF_IMAGE
                || marker == END_OF_IMAGE
                || marker == TEMPORARY
                || marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    /** Moves to the next marker, past bytes that decoders pass over as well. Returns false at the end. */
    private boolean skipToMarker() {
        while (position + 1 < bytes.length) {
            if (at(position) == MARKER && at(position + 1) != 0 && at(position + 1) != MARKER) {
                return true;
            }
            position++;
        }
        return false;
    }

    /** Moves past the coded picture, in which a marker is followed by 0 or is a restart. */
    private void skipCodedPicture() {
        while (position + 1 < bytes.length) {
            int next = at(position + 1);
            if (at(position) == MARKER
                    && next != 0
                    && next != MARKER
                    && (next < FIRST_RESTART || next > LAST_RESTART)) {
                return;
            }
            position++;
        }
        position = bytes.length;
    }

    private int at(int index) {
        return bytes[index] & 0xff;
    }
}
