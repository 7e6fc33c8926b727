package id.penghubung.kit.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Photos and videos as phones make them, with personal metadata, and hostile ones. */
public final class SamplePhotos {

    /** Name of the owner in the metadata of each photo and video. */
    public static final String OWNER = "Rahasia Pelapor";

    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;

    private SamplePhotos() {}

    /**
     * A JPEG of 64 by 32 pixels, red on the left and blue on the right, with place and owner in its Exif.
     *
     * @param orientation value of the Exif tag, 1 for upright, 6 for a phone that was held upright
     */
    public static byte[] jpeg(int orientation) {
        byte[] plain = encoded("jpg");
        byte[] exif = exif(orientation);
        ByteBuffer photo = ByteBuffer.allocate(plain.length + exif.length + 10)
                .put(plain, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 8))
                .put("Exif\0\0".getBytes(US_ASCII))
                .put(exif)
                .put(plain, 2, plain.length - 2);
        return photo.array();
    }

    /** A photo that is another one for each number. */
    public static byte[] jpegNo(int number) {
        return concat(jpeg(1), ("photo " + number).getBytes(US_ASCII));
    }

    /**
     * A progressive JPEG, the same picture as {@link #jpeg}.
     *
     * @param moreScans how often its last scan, which refines the picture, is repeated
     */
    public static byte[] progressive(int moreScans) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture(), null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        byte[] photo = bytes.toByteArray();
        int lastScan = new String(photo, ISO_8859_1).lastIndexOf("\u00ff\u00da");
        int end = photo.length - 2;
        for (int i = 0; i < moreScans; i++) {
            bytes.write(photo, lastScan, end - lastScan);
        }
        byte[] repeated = bytes.toByteArray();
        // The end of the picture comes after the repeated scans.
        System.arraycopy(repeated, photo.length, repeated, end, repeated.length - photo.length);
        repeated[repeated.length - 2] = (byte) 0xff;
        repeated[repeated.length - 1] = (byte) 0xd9;
        return repeated;
    }

    /** A JPEG that is a web page as well. */
    public static byte[] polyglot() {
        return concat(jpeg(1), "<!DOCTYPE html><script>alert(document.cookie)</script>".getBytes(US_ASCII));
    }

    /** A PNG, the same picture as {@link #jpeg}. */
    public static byte[] png() {
        return encoded("png");
    }

    /** A small file that claims to be a PNG of 30,000 by 30,000 pixels. */
    public static byte[] pixelBomb() {
        byte[] bomb = encoded("png");
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 30_000).putInt(20, 30_000);
        CRC32 checksum = new CRC32();
        checksum.update(bomb, 12, 17);
        header.putInt(29, (int) checksum.getValue());
        return bomb;
    }

    /** A short MP4 without pictures, with place and owner in its metadata. */
    public static byte[] mp4() {
        byte[] userData =
                box("udta", concat(box("\u00a9xyz", "-0.4948+117.1436/".getBytes(US_ASCII)), OWNER.getBytes(US_ASCII)));
        return concat(
                concat(
                        box("ftyp", "isom\0\0\2\0isommp41".getBytes(US_ASCII)),
                        box("moov", concat(box("mvhd", new byte[100]), userData))),
                box("mdat", new byte[256]));
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .array();
    }

    /** A TIFF directory with orientation, owner and a GPS directory. */
    private static byte[] exif(int orientation) {
        byte[] owner = (OWNER + "\0").getBytes(US_ASCII);
        int entries = 3;
        int ownerAt = 8 + 2 + entries * 12 + 4;
        int gpsAt = ownerAt + owner.length;
        ByteBuffer tiff = ByteBuffer.allocate(gpsAt + 2 + 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(US_ASCII)).putShort((short) 42).putInt(8).putShort((short) entries);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        tiff.putShort((short) 0x013b).putShort((short) 2).putInt(owner.length).putInt(ownerAt);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gpsAt);
        tiff.putInt(0).put(owner);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put("S\0\0\0".getBytes(US_ASCII))
                .putInt(0);
        return tiff.array();
    }

    private static byte[] encoded(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, (x < WIDTH / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        return picture;
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
