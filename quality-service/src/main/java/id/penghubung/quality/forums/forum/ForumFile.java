package id.penghubung.quality.forums.forum;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of a forum.
 *
 * @param size in bytes
 * @param sha256 hash of the content, lower-case hexadecimal
 */
@Schema(name = "ForumFile")
record ForumFile(
        @Schema(required = true) UUID id,
        @Schema(required = true) ForumFileKind kind,
        @Schema(required = true) String name,
        @Schema(required = true) String mediaType,
        @Schema(required = true) long size,
        @Schema(required = true) String sha256,
        @Schema(required = true) Instant addedAt) {}
