package id.penghubung.focalpoint.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Result of the verification of a record.
 *
 * @param caseId id of the case, matter or letter
 * @param verified true if all entries exist, in order and unchanged
 * @param entries number of existing entries
 * @param head hash of the last entry, as stored in the case
 * @param firstFault the first fault, after which the record cannot be trusted; or null
 */
@Schema(name = "CaseRecordVerification")
public record RecordVerification(
        @Schema(required = true) UUID caseId,
        @Schema(required = true) boolean verified,
        @Schema(required = true) int entries,
        @Schema(required = true) String head,
        @Nullable Fault firstFault) {

    /**
     * Fault and its position.
     *
     * @param seq number of the entry
     * @param what type of the fault
     */
    @Schema(name = "CaseRecordFirstFault")
    public record Fault(
            @Schema(required = true) int seq,
            @Schema(required = true) RecordFault what) {}
}
