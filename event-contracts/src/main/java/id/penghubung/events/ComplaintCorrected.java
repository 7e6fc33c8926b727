package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Correction of the classification of a complaint after its verification. It carries the values after the correction, also
 * those that have not changed. A correction alone does not send the complaint to a different agency.
 *
 * @param categoryCode code of the category after the correction
 * @param complexity class that sets the resolution deadline
 * @param oversight true if the complaint accuses staff (<i>berkadar pengawasan</i>) and belongs to the inspectorate
 * @param correctedFields names of the fields that the coordinator has changed, such as {@code categoryCode}
 * @param reason reason for the correction
 */
public record ComplaintCorrected(
        UUID complaintId,
        ComplaintKind kind,
        String categoryCode,
        Complexity complexity,
        String districtCode,
        boolean oversight,
        List<String> correctedFields,
        String reason,
        Instant correctedAt)
        implements DomainEvent {}
