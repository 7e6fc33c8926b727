package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Verification of a complaint by the coordinator (<i>verifikasi</i>), with its classification. It carries the values after the
 * corrections, also those that have not changed.
 *
 * @param categoryCode code of the category after the corrections
 * @param complexity class that sets the resolution deadline
 * @param oversight true if the complaint accuses staff (<i>berkadar pengawasan</i>) and belongs to the inspectorate
 * @param correctedFields names of the fields that the coordinator has changed, such as {@code categoryCode}
 * @param reason reason for the corrections; absent if nothing was corrected
 */
public record ComplaintVerified(
        UUID complaintId,
        ComplaintKind kind,
        String categoryCode,
        Complexity complexity,
        String districtCode,
        boolean oversight,
        List<String> correctedFields,
        @Nullable String reason,
        Instant verifiedAt)
        implements DomainEvent {}
