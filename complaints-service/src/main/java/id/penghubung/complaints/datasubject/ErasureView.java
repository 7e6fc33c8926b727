package id.penghubung.complaints.datasubject;

import id.penghubung.complaints.retention.EraseComplaints;
import id.penghubung.complaints.retention.KeptReason;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Result of a request for erasure.
 *
 * @param erased number of complaints of which reporter and text were erased
 * @param kept complaints that are erased later, each with the reason; at most 100
 * @param keptInTotal number of complaints that are erased later
 */
@Schema(name = "Erasure")
record ErasureView(
        @Schema(required = true) int erased,
        @Schema(required = true) int keptInTotal,
        @Schema(required = true) List<Kept> kept) {

    /** A complaint that is kept for now. */
    @Schema(name = "KeptComplaint")
    record Kept(
            @Schema(required = true) UUID complaintId,
            @Schema(required = true) String trackingNumber,
            @Schema(required = true) KeptReason reason,
            @Schema(required = true) String explanation) {

        static Kept of(EraseComplaints.Kept kept, Locale language) {
            return new Kept(
                    kept.id(),
                    kept.trackingNumber(),
                    kept.reason(),
                    kept.reason().explanation().in(language));
        }
    }

    boolean complete() {
        return keptInTotal == 0;
    }
}
