package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Change of a letter in a matter of the Ombudsman, without its text.
 *
 * @param agencyCode the agency that it is about; null if it is about none
 * @param direction {@code INBOUND} from the Ombudsman, or {@code OUTBOUND} to it
 * @param change {@code REGISTERED}; of a letter that asks for something also {@code ANSWERED}, {@code ANSWER_ACCEPTED}, {@code
 *     ANSWER_INSUFFICIENT} and {@code OVERDUE}
 * @param dueAt the time by which an answer is due, with {@code REGISTERED}, and was due, with {@code OVERDUE}
 * @param changedAt with {@code OVERDUE} the end of the time limit
 */
public record LetterChanged(
        UUID letterId,
        UUID matterId,
        @Nullable String agencyCode,
        String direction,
        String change,
        @Nullable Instant dueAt,
        Instant changedAt)
        implements DomainEvent {}
