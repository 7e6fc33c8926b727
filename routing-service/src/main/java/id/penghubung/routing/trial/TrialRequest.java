package id.penghubung.routing.trial;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The extent of a trial.
 *
 * @param since time of submission from which on complaints are examined; without it, all
 * @param maximum maximum number of complaints; default 100000
 */
@Schema(name = "TrialRequest")
record TrialRequest(
        @Nullable Instant since,
        @Min(1) @Max(1_000_000) @Nullable Integer maximum) {

    static final int DEFAULT_MAXIMUM = 100_000;

    int maximumOrDefault() {
        return maximum == null ? DEFAULT_MAXIMUM : maximum;
    }
}
