package id.penghubung.complaints.complaint;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The due dates of the deadlines of a complaint, as far as focal-point-service has told them; null before that. */
@Embeddable
record ReviewDueDates(
        @Nullable Instant verificationDueAt,
        @Nullable Instant completenessReplyDueAt,
        @Nullable Instant completionDueAt,
        @Nullable Instant outerLimitAt) {

    static final ReviewDueDates UNKNOWN = new ReviewDueDates(null, null, null, null);

    @Nullable
    Instant of(ReviewDeadline deadline) {
        return switch (deadline) {
            case VERIFICATION -> verificationDueAt;
            case COMPLETENESS_REPLY -> completenessReplyDueAt;
            case COMPLETION_BY_REPORTER -> completionDueAt;
            case OUTER_LIMIT -> outerLimitAt;
        };
    }

    ReviewDueDates with(ReviewDeadline deadline, Instant due) {
        return switch (deadline) {
            case VERIFICATION -> new ReviewDueDates(due, completenessReplyDueAt, completionDueAt, outerLimitAt);
            case COMPLETENESS_REPLY -> new ReviewDueDates(verificationDueAt, due, completionDueAt, outerLimitAt);
            case COMPLETION_BY_REPORTER ->
                new ReviewDueDates(verificationDueAt, completenessReplyDueAt, due, outerLimitAt);
            case OUTER_LIMIT -> new ReviewDueDates(verificationDueAt, completenessReplyDueAt, completionDueAt, due);
        };
    }
}
