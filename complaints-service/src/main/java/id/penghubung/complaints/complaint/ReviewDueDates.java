package id.penghubung.complaints.complaint;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The due dates of the deadlines of a complaint, as far as focal-point-service has told them; null before that.
 *
 * @param verifyBy position in the work list of complaints to verify: the due date, or the submission until the due date is
 *     known; null if there is nothing left to verify
 */
@Embeddable
record ReviewDueDates(
        @Nullable Instant verifyBy,
        @Nullable Instant verificationDueAt,
        @Nullable Instant completenessReplyDueAt,
        @Nullable Instant completionDueAt,
        @Nullable Instant outerLimitAt) {

    static final ReviewDueDates UNKNOWN = new ReviewDueDates(null, null, null, null, null);

    static ReviewDueDates pending(Instant submittedAt) {
        return new ReviewDueDates(submittedAt, null, null, null, null);
    }

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
            case VERIFICATION ->
                new ReviewDueDates(
                        verifyBy == null ? null : due, due, completenessReplyDueAt, completionDueAt, outerLimitAt);
            case COMPLETENESS_REPLY ->
                new ReviewDueDates(verifyBy, verificationDueAt, due, completionDueAt, outerLimitAt);
            case COMPLETION_BY_REPORTER ->
                new ReviewDueDates(verifyBy, verificationDueAt, completenessReplyDueAt, due, outerLimitAt);
            case OUTER_LIMIT ->
                new ReviewDueDates(verifyBy, verificationDueAt, completenessReplyDueAt, completionDueAt, due);
        };
    }

    /** Takes the complaint out of the work list: it is verified, or has ended. */
    ReviewDueDates withoutVerification() {
        return new ReviewDueDates(null, verificationDueAt, completenessReplyDueAt, completionDueAt, outerLimitAt);
    }
}
