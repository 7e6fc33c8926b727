package id.penghubung.focalpoint.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a record found.
 *
 * @param verified whether every entry is there, in its place and as it was written
 * @param entries how many are there
 * @param head hash of the last entry as the case knows it
 * @param firstFault the first place from which the record cannot be trusted
 */
@Schema(name = "CaseRecordVerification")
public record RecordVerification(
        @Schema(required = true) UUID caseId,
        @Schema(required = true) boolean verified,
        @Schema(required = true) int entries,
        @Schema(required = true) String head,
        @Nullable Fault firstFault) {

    /**
     * Where and what.
     *
     * @param seq number of the entry
     */
    @Schema(name = "CaseRecordFirstFault")
    public record Fault(
            @Schema(required = true) int seq,
            @Schema(required = true) RecordFault what) {}
}
