package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Change of an action of an agency other than the decision about it, see {@link ActionDecided}.
 *
 * @param product the product of the Ombudsman, such as {@code CORRECTIVE_ACTION}
 * @param agencyCode code of the agency that is to act
 * @param change {@code SUBMITTED}, {@code EXTENDED} or {@code OVERDUE}; of a recommendation also {@code PUBLISHED} and {@code
 *     REPORTED_ONWARD}
 * @param dueOn the last day, with {@code EXTENDED} and {@code OVERDUE}
 * @param changedAt with {@code OVERDUE} the end of the time limit
 */
public record ActionChanged(
        UUID actionId,
        UUID matterId,
        String product,
        String agencyCode,
        String change,
        @Nullable LocalDate dueOn,
        Instant changedAt)
        implements DomainEvent {}
