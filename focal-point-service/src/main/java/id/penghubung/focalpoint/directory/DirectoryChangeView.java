package id.penghubung.focalpoint.directory;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change to the directory.
 *
 * @param actor the account that made the change
 * @param before the entry before the change; absent if it was added
 * @param after the entry after the change; absent if it was removed
 */
@Schema(name = "DirectoryChange")
record DirectoryChangeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant at,
        @Schema(required = true) String actor,
        @Schema(required = true) String actorRole,
        @Schema(required = true) ChangeSubject subject,
        @Schema(required = true) String subjectId,
        @Schema(required = true) ChangeAction action,

        @Schema(implementation = Object.class) @JsonRawValue @Nullable
        String before,

        @Schema(implementation = Object.class) @JsonRawValue @Nullable
        String after) {}
