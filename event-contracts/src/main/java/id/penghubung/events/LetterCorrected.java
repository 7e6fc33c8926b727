package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Correction of a letter in a matter of the Ombudsman, without its text; values after the correction.
 *
 * @param agencyCode the agency that it is about; null if it is about none
 * @param direction {@code INBOUND} from the Ombudsman, or {@code OUTBOUND} to it
 * @param demand what it asks for, such as {@code CLARIFICATION}; null if it asks for nothing
 * @param dueAt the time by which an answer is or was due; null if it asks for nothing
 */
public record LetterCorrected(
        UUID letterId,
        UUID matterId,
        @Nullable String agencyCode,
        String direction,
        @Nullable String demand,
        @Nullable Instant dueAt,
        Instant correctedAt)
        implements DomainEvent {}
