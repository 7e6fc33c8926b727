package id.penghubung.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each accepted kind, and some that are not accepted. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] jpeg() {
        return HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");
    }

    public static byte[] png() {
        return HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
    }

    public static byte[] webp() {
        return "RIFF\u001a\0\0\0WEBPVP8L\r\0\0\0/\0\0\0".getBytes(UTF_8);
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(UTF_8);
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] xlsx() {
        return zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
    }

    public static byte[] docxWithMacro() {
        return zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    }

    public static byte[] program() {
        return HexFormat.of().parseHex("7f454c4602010100000000000000000003003e0001000000");
    }

    public static byte[] page() {
        return "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);
    }

    public static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
