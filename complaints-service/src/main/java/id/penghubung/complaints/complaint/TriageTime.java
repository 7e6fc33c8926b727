package id.penghubung.complaints.complaint;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time that a complaint has spent in triage, over all rounds. A return by an agency does not begin it again.
 *
 * @param triageSince start of the current stay, or null; microseconds, as the database keeps it, which would round up otherwise
 * @param triageSeconds time of the stays that have ended, in seconds
 */
@Embeddable
record TriageTime(@Nullable Instant triageSince, long triageSeconds) {

    static final TriageTime NONE = new TriageTime(null, 0);

    TriageTime {
        triageSince = triageSince == null ? null : triageSince.truncatedTo(ChronoUnit.MICROS);
    }

    TriageTime begun(Instant at) {
        return triageSince == null ? new TriageTime(at, triageSeconds) : this;
    }

    TriageTime ended(Instant at) {
        return new TriageTime(null, until(at).toSeconds());
    }

    Duration until(Instant now) {
        // The clocks of two services may differ a little.
        Duration stay =
                triageSince == null || now.isBefore(triageSince) ? Duration.ZERO : Duration.between(triageSince, now);
        return stay.plusSeconds(triageSeconds);
    }
}
