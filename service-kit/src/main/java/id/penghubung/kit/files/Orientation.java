package id.penghubung.kit.files;

import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Orientation of a picture: how its rows and columns are to be turned so that it is upright (Exif 2.32, tag 0x0112). Pictures without
 * readable Exif are upright.
 */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    TURNED_180,
    MIRRORED_180,
    TRANSPOSED,
    TURNED_90,
    TRANSVERSED,
    TURNED_270;

    private static final int TAG = 0x0112;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int ENTRY_BYTES = 12;
    private static final int JPEG_MARKER = 0xff;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PNG_SIGNATURE_BYTES = 8;
    private static final int WEBP_HEADER_BYTES = 12;

    /** Reads the orientation from the bytes of a picture. */
    static Orientation of(byte[] picture, FileKind kind) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        try {
            return switch (kind) {
                case JPEG -> ofJpeg(bytes);
                case PNG -> ofChunks(bytes.position(PNG_SIGNATURE_BYTES), "eXIf");
                case WEBP -> ofChunks(bytes.position(WEBP_HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN), "EXIF");
                default -> UPRIGHT;
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return UPRIGHT;
        }
    }

    private static Orientation ofJpeg(ByteBuffer bytes) {
        bytes.position(2);
        while (bytes.hasRemaining() && (bytes.get() & 0xff) == JPEG_MARKER) {
            int marker = bytes.get() & 0xff;
            if (marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            int length = (bytes.getShort() & 0xffff) - Short.BYTES;
            int start = bytes.position();
            if (marker == APP1 && startsWithExif(bytes, length)) {
                return ofTiff(bytes.slice(start + EXIF.length, length - EXIF.length));
            }
            bytes.position(start + length);
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(ByteBuffer bytes, int length) {
        if (length < EXIF.length) {
            return false;
        }
        byte[] start = new byte[EXIF.length];
        bytes.get(bytes.position(), start);
        return java.util.Arrays.equals(start, EXIF);
    }

    /** Finds the chunk of a PNG (length, name, data, checksum) or WebP (name, length, data, padding). */
    private static Orientation ofChunks(ByteBuffer bytes, String wanted) {
        boolean png = bytes.order() == ByteOrder.BIG_ENDIAN;
        while (bytes.remaining() > 2 * Integer.BYTES) {
            int first = bytes.getInt();
            int second = bytes.getInt();
            int length = png ? first : second;
            byte[] name = new byte[Integer.BYTES];
            bytes.get(bytes.position() - (png ? 1 : 2) * Integer.BYTES, name);
            int start = bytes.position();
            if (length < 0) {
                // Following such a length would go back, for ever.
                return UPRIGHT;
            }
            if (wanted.equals(new String(name, StandardCharsets.ISO_8859_1))) {
                ByteBuffer data = bytes.slice(start, length);
                return ofTiff(startsWithExif(data, length) ? data.slice(EXIF.length, length - EXIF.length) : data);
            }
            bytes.position(start + length + (png ? Integer.BYTES : length % 2));
        }
        return UPRIGHT;
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(Integer.BYTES);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 2 * Integer.BYTES) & 0xffff;
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Returns the picture upright, in the same type. */
    BufferedImage uprightOf(BufferedImage picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean swapped = ordinal() >= TRANSPOSED.ordinal();
        BufferedImage upright =
                new BufferedImage(swapped ? height : width, swapped ? width : height, picture.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int bottom = height - 1 - y;
                int rgb = picture.getRGB(x, y);
                switch (this) {
                    case MIRRORED -> upright.setRGB(right, y, rgb);
                    case TURNED_180 -> upright.setRGB(right, bottom, rgb);
                    case MIRRORED_180 -> upright.setRGB(x, bottom, rgb);
                    case TRANSPOSED -> upright.setRGB(y, x, rgb);
                    case TURNED_90 -> upright.setRGB(bottom, x, rgb);
                    case TRANSVERSED -> upright.setRGB(bottom, right, rgb);
                    case TURNED_270 -> upright.setRGB(y, right, rgb);
                    default -> upright.setRGB(x, y, rgb);
                }
            }
        }
        return upright;
    }
}
