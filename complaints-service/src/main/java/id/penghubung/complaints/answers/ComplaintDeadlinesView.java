package id.penghubung.complaints.answers;

import id.penghubung.complaints.complaint.AgencyDeadlineState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines of a complaint, earliest due first, also those that have ended.
 *
 * @param items the deadlines
 */
@Schema(name = "DeadlinesOfComplaint")
public record ComplaintDeadlinesView(
        @Schema(required = true) List<ExplainedDeadline> items) {

    /**
     * A deadline and why it is due when it is.
     *
     * @param type the type, such as {@code REPORTER_REPLY}
     * @param state the state of a deadline of the agency; absent for those of the complaint itself
     * @param explanation which days were counted and why, in the reader's language
     */
    @Schema(name = "ExplainedDeadline")
    public record ExplainedDeadline(
            @Schema(required = true) UUID id,
            @Schema(required = true) String type,
            @Schema(required = true) Instant dueAt,
            @Nullable AgencyDeadlineState state,
            @Schema(required = true) String explanation) {}
}
