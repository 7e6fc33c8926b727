package id.penghubung.quality.improvements.complaints;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The number of complaints about one service that opens an action.
 *
 * @param complaints number of complaints; wishes and questions do not count
 * @param days length of the time in which they arrive, in days
 * @param changedBy account that changed it last; absent for the first value
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "ComplaintThreshold")
record ComplaintThreshold(
        @Schema(required = true, examples = "5") int complaints,
        @Schema(required = true, examples = "90") int days,
        @Schema(required = true) Instant changedAt,
        @Nullable String changedBy,
        @Schema(required = true) long version) {}
