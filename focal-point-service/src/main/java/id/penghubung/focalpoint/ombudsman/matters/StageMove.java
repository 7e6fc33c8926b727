package id.penghubung.focalpoint.ombudsman.matters;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of a matter to another stage.
 *
 * @param happenedOn the day of the move at the Ombudsman
 * @param document the number of the letter or report that states it
 * @param movedAt the time at which it was entered
 */
@Embeddable
record StageMove(
        @Enumerated(EnumType.STRING) MatterStage fromStage,
        @Enumerated(EnumType.STRING) MatterStage toStage,
        LocalDate happenedOn,
        @Nullable String document,
        @Nullable UUID attachmentId,
        @Nullable String reason,
        Instant movedAt) {}
