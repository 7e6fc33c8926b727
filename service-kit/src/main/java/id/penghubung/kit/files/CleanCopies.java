package id.penghubung.kit.files;

import id.penghubung.kit.problem.ProblemException;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes copies of received files without what a device adds: place, device, owner, time. A PDF is copied as it is, because a changed
 * one loses its electronic signatures.
 */
@ApplicationScoped
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
public class CleanCopies {

    private final PictureCleaner pictures;

    CleanCopies(FileSettings settings) {
        this.pictures = new PictureCleaner(settings.maxPixels());
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
     * @throws ProblemException 422 if the file is damaged, or a picture has too many pixels
     */
    public Copy write(Path original, FileKind kind, Path target) throws IOException {
        return switch (kind) {
            case JPEG, PNG, WEBP -> new Copy(pictures.clean(original, kind, target), true);
            case MP4 -> {
                VideoCleaner.clean(original, target);
                yield new Copy(kind, true);
            }
            case PDF, DOCX, XLSX -> {
                Files.copy(original, target, StandardCopyOption.REPLACE_EXISTING);
                yield new Copy(kind, false);
            }
        };
    }
}
