package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Correction of the classification of a complaint after its verification, or of the party that it accuses. It carries the values after
 * the correction, also those that have not changed. A correction alone does not send the complaint to a different agency.
 *
 * @param categoryCode code of the category after the correction
 * @param complexity class that sets the resolution deadline
 * @param oversight true if the complaint accuses staff (<i>berkadar pengawasan</i>) and belongs to the inspectorate
 * @param correctedFields names of the fields that the coordinator has changed, such as {@code categoryCode}
 * @param reason reason for the correction
 * @param accusedAgencyCode the agency whose staff the complaint accuses from now on, or null if it names none; read only if
 *     {@value #ACCUSED} is among the corrected fields
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
        Instant correctedAt,
        @Nullable String accusedAgencyCode)
        implements DomainEvent {

    /** Name of the accused party among the corrected fields. Its unit and its persons are in no event. */
    public static final String ACCUSED = "accused";

    /** Creates the event of a correction that leaves the accused party as it is. */
    public ComplaintCorrected(
            UUID complaintId,
            ComplaintKind kind,
            String categoryCode,
            Complexity complexity,
            String districtCode,
            boolean oversight,
            List<String> correctedFields,
            String reason,
            Instant correctedAt) {
        this(
                complaintId,
                kind,
                categoryCode,
                complexity,
                districtCode,
                oversight,
                correctedFields,
                reason,
                correctedAt,
                null);
    }
}
