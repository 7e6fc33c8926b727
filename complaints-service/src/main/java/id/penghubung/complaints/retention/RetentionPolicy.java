package id.penghubung.complaints.retention;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The time for which text and reporter of a complaint are kept after its end, or the record of a reading by staff after the reading.
 *
 * @param days calendar days after the complaint was closed, withdrawn or archived, or after the reading
 * @param changedAt time of the last change
 */
@Schema(name = "RetentionPolicy")
record RetentionPolicy(
        @Schema(required = true) RetainedData kind,
        @Schema(required = true) int days,
        @Schema(required = true) Instant changedAt) {

    /** Returns the time before which a complaint must have ended to be erased now, or a reading must have been. */
    Instant endOfRetention(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /** Returns whether the policy is about complaints of a kind. */
    boolean isOfComplaints() {
        return kind != RetainedData.ACCESS_LOG;
    }
}
