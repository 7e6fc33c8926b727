package id.penghubung.quality.files;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stored file.
 *
 * @param size in bytes
 * @param sha256 hash of the content, lower-case hexadecimal
 */
@Schema(name = "QualityFile")
public record QualityFile(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) String mediaType,
        @Schema(required = true) long size,
        @Schema(required = true) String sha256) {}
