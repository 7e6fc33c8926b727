package id.penghubung.complaints.retention;

import id.penghubung.events.ComplaintKind;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The time for which text and reporter of a complaint are kept after its end.
 *
 * @param days calendar days after the complaint was closed, withdrawn or archived
 * @param changedAt time of the last change
 */
@Schema(name = "RetentionPolicy")
record RetentionPolicy(
        @Schema(required = true) ComplaintKind kind,
        @Schema(required = true) int days,
        @Schema(required = true) Instant changedAt) {

    /** Returns the time before which a complaint must have ended to be erased now. */
    Instant endOfRetention(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
