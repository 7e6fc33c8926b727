package id.penghubung.focalpoint.ombudsman.matters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A move of a matter in responses.
 *
 * @param on the day of the move at the Ombudsman
 * @param document the number of the letter or report that states it
 * @param attachmentId the file with that document, which belongs to a letter of the matter; absent for an agency to which the
 *     letter was not addressed
 * @param movedAt the time at which it was entered
 */
@Schema(name = "MatterMove")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatterMoveView(
        @Schema(required = true) MatterStage from,
        @Schema(required = true) MatterStage to,
        @Schema(required = true) LocalDate on,
        @Nullable String document,
        @Nullable UUID attachmentId,
        @Nullable String reason,
        @Schema(required = true) Instant movedAt) {

    /** @param files the files that the reader may see */
    static MatterMoveView of(StageMove move, Set<UUID> files) {
        UUID attachmentId = move.attachmentId();
        return new MatterMoveView(
                move.fromStage(),
                move.toStage(),
                move.happenedOn(),
                move.document(),
                attachmentId != null && files.contains(attachmentId) ? attachmentId : null,
                move.reason(),
                move.movedAt());
    }
}
