package id.penghubung.focalpoint.ombudsman.matters;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A move of a matter in responses.
 *
 * @param on the day of the move at the Ombudsman
 * @param document the number of the letter or report that states it
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

    static MatterMoveView of(StageMove move) {
        return new MatterMoveView(
                move.fromStage(),
                move.toStage(),
                move.happenedOn(),
                move.document(),
                move.attachmentId(),
                move.reason(),
                move.movedAt());
    }
}
