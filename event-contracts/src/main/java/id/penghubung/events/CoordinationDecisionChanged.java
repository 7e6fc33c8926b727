package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decision of a coordination meeting that was entered, or whose follow-up changed, without its text.
 *
 * @param matterId the matter that it concerns; null if it concerns none
 * @param agencyCode code of the agency that is to act
 * @param state {@code OPEN}, {@code DONE} or {@code CANCELLED}; {@code ACTION} if an action of the matter follows it up
 */
public record CoordinationDecisionChanged(
        UUID decisionId,
        UUID meetingId,
        @Nullable UUID matterId,
        String agencyCode,
        String state,
        LocalDate dueOn,
        Instant changedAt)
        implements DomainEvent {}
