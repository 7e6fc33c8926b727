package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A move of a matter to another stage.
 *
 * @param on the day of the move at the Ombudsman, today when absent; not in the future, and not before the last move
 * @param document the number of the letter or report that states the move
 * @param attachmentId a file with the document, which is attached to a letter of the matter
 * @param reason needed if the matter is closed or stopped
 */
@Schema(name = "MatterMoveRequest")
record MoveRequest(
        @NotNull MatterStage to,
        @Nullable LocalDate on,
        @Nullable @Size(max = 200) String document,
        @Nullable UUID attachmentId,
        @Nullable @Size(max = 2000) String reason) {

    MoveRequest {
        document = StorableText.strippedOrNull(document);
        reason = StorableText.strippedOrNull(reason);
    }
}
