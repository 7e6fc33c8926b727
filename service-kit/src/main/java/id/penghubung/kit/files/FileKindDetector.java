package id.penghubung.kit.files;

import id.penghubung.kit.problem.ProblemException;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Detects the kind of a file from its content. The name and media type given by the sender are ignored. */
@ApplicationScoped
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
class FileKindDetector {

    private static final int PREFIX_BYTES = 64 * 1024;

    /**
     * Maximum number of archive entries, far more than a normal document has. Only the directory of the archive is
     * read; nothing is unpacked.
     */
    private static final int MAX_ENTRIES = 5_000;

    private static final int BRAND_START = 8;
    private static final int BRAND_END = 12;

    /** Brands of cameras and phones. Apple's {@code qt} is not among them, nor are pictures and sound alone. */
    private static final Set<String> VIDEO_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "3gp4", "3gp5",
            "3gp6");

    private final Tika tika = new Tika();

    /** @throws ProblemException 415 for a kind that is not accepted, 422 for a file that is empty or damaged */
    FileKind detect(Path file, AcceptedKinds accepted) throws IOException {
        byte[] prefix = prefix(file);
        if (prefix.length == 0) {
            throw unreadable();
        }
        return kindOf(file, prefix).filter(accepted::contains).orElseThrow(accepted::notAccepted);
    }

    private Optional<FileKind> kindOf(Path file, byte[] prefix) throws IOException {
        if (isMp4(prefix)) {
            return Optional.of(FileKind.MP4);
        }
        return switch (tika.detect(prefix)) {
            case "image/jpeg" -> Optional.of(FileKind.JPEG);
            case "image/png" -> Optional.of(FileKind.PNG);
            case "image/webp" -> Optional.of(FileKind.WEBP);
            case "application/pdf" -> Optional.of(FileKind.PDF);
            case "application/zip", "application/x-tika-ooxml" -> officeDocument(file);
            default -> Optional.empty();
        };
    }

    /** Returns whether a file begins with the box of ISO/IEC 14496-12 that names the brand of its format, and the brand is a video. */
    private static boolean isMp4(byte[] prefix) {
        return prefix.length >= BRAND_END
                && "ftyp".equals(new String(prefix, BRAND_START - 4, 4, StandardCharsets.US_ASCII))
                && VIDEO_BRANDS.contains(new String(prefix, BRAND_START, 4, StandardCharsets.US_ASCII));
    }

    /** Detects the kind of an Office document from its entries. Documents with macros are not accepted. */
    private static Optional<FileKind> officeDocument(Path file) throws IOException {
        try (ZipFile entries = new ZipFile(file.toFile())) {
            boolean office = entries.size() <= MAX_ENTRIES
                    && entries.getEntry("[Content_Types].xml") != null
                    && entries.stream().noneMatch(FileKindDetector::isMacro);
            boolean text = entries.getEntry("word/document.xml") != null;
            boolean spreadsheet = entries.getEntry("xl/workbook.xml") != null;
            if (!office || text == spreadsheet) {
                return Optional.empty();
            }
            return Optional.of(text ? FileKind.DOCX : FileKind.XLSX);
        } catch (ZipException damaged) {
            throw unreadable();
        }
    }

    private static boolean isMacro(ZipEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject");
    }

    private static byte[] prefix(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PREFIX_BYTES);
        }
    }

    static ProblemException unreadable() {
        return FileProblem.FILE_UNREADABLE.atFile(
                "Periksa berkas itu di perangkat Anda, lalu kirim lagi.",
                "Look at the file on your device, then send it again.");
    }
}
