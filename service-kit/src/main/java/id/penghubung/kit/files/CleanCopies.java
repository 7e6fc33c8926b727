package id.penghubung.kit.files;

import id.penghubung.kit.problem.ProblemException;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Makes copies of received files without what a device or a program adds: place, device, owner, author, time, hidden files. */
@ApplicationScoped
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
public class CleanCopies {

    private static final int MEBIBYTE = 1024 * 1024;

    private final PictureCleaner pictures;
    private final PdfCleaner documents;

    CleanCopies(FileSettings settings) {
        // As long as a PDF may take, with its own waiting.
        this.pictures =
                new PictureCleaner(settings.maxPixels(), settings.pdfTimeout().multipliedBy(2));
        this.documents = new PdfCleaner(settings.pdfMemory().asLongValue() / MEBIBYTE, settings.pdfTimeout());
    }

    /**
     * A copy.
     *
     * @param cleaned whether metadata was removed
     */
    public record Copy(FileKind kind, boolean cleaned) {}

    /**
     * Writes the copy of a file.
     *
     * @throws ProblemException 422 if the file is damaged or encrypted, or cannot be read with the memory and time for it;
     *     503 if too many wait
     */
    public Copy write(Path original, FileKind kind, Path target) throws IOException {
        return switch (kind) {
            case JPEG, PNG, WEBP -> new Copy(pictures.clean(original, kind, target), true);
            case MP4 -> {
                VideoCleaner.clean(original, target);
                yield new Copy(kind, true);
            }
            case PDF -> {
                documents.clean(original, target);
                yield new Copy(kind, true);
            }
            case DOCX, XLSX -> writeUnchanged(original, kind, target);
        };
    }

    /** Writes a copy with the same bytes, of a document whose electronic signatures must stay valid. */
    public Copy writeUnchanged(Path original, FileKind kind, Path target) throws IOException {
        Files.copy(original, target, StandardCopyOption.REPLACE_EXISTING);
        return new Copy(kind, false);
    }
}
