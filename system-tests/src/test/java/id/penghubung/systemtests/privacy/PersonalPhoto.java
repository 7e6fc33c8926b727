package id.penghubung.systemtests.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A photo whose metadata names the person who took it, as phones and programs write it: a comment, XMP, and what follows the picture. */
final class PersonalPhoto {

    /** Length of the marker with which each JPEG begins (SOI). */
    private static final int BEGIN = 2;

    private static final int COMMENT = 0xFE;
    private static final int XMP = 0xE1;
    private static final int LENGTH_BYTES = 2;

    private PersonalPhoto() {}

    /** Returns the bytes of a JPEG. */
    static byte[] of(List<String> personalTexts) {
        String person = String.join(", ", personalTexts);
        byte[] picture = picture();
        var photo = new ByteArrayOutputStream();
        photo.write(picture, 0, BEGIN);
        photo.writeBytes(segment(COMMENT, person));
        photo.writeBytes(segment(XMP, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + person + "</x:xmpmeta>"));
        photo.write(picture, BEGIN, picture.length - BEGIN);
        photo.writeBytes(person.getBytes(ISO_8859_1));
        return photo.toByteArray();
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] segment(int marker, String text) {
        byte[] content = text.getBytes(ISO_8859_1);
        int length = content.length + LENGTH_BYTES;
        var segment = new ByteArrayOutputStream();
        segment.write(0xFF);
        segment.write(marker);
        segment.write(length >> 8);
        segment.write(length);
        segment.writeBytes(content);
        return segment.toByteArray();
    }
}
