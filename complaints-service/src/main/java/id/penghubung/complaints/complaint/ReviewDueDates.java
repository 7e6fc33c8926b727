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
        @Nullable Instant outerLimitAt,
        @Nullable Instant reporterReplyDueAt) {

    static final ReviewDueDates UNKNOWN = new ReviewDueDates(null, null, null, null, null, null);

    static ReviewDueDates pending(Instant submittedAt) {
        return new ReviewDueDates(submittedAt, null, null, null, null, null);
    }

    @Nullable
    Instant of(ReviewDeadline deadline) {
        return switch (deadline) {
            case VERIFICATION -> verificationDueAt;
            case COMPLETENESS_REPLY -> completenessReplyDueAt;
            case COMPLETION_BY_REPORTER -> completionDueAt;
            case OUTER_LIMIT -> outerLimitAt;
            case REPORTER_REPLY -> reporterReplyDueAt;
        };
    }

    ReviewDueDates with(ReviewDeadline deadline, @Nullable Instant due) {
        return new ReviewDueDates(
                deadline == ReviewDeadline.VERIFICATION && verifyBy != null ? due : verifyBy,
                deadline == ReviewDeadline.VERIFICATION ? due : verificationDueAt,
                deadline == ReviewDeadline.COMPLETENESS_REPLY ? due : completenessReplyDueAt,
                deadline == ReviewDeadline.COMPLETION_BY_REPORTER ? due : completionDueAt,
                deadline == ReviewDeadline.OUTER_LIMIT ? due : outerLimitAt,
                deadline == ReviewDeadline.REPORTER_REPLY ? due : reporterReplyDueAt);
    }

    /** Takes the complaint out of the work list: it is verified, or has ended. */
    ReviewDueDates withoutVerification() {
        return new ReviewDueDates(
                null, verificationDueAt, completenessReplyDueAt, completionDueAt, outerLimitAt, reporterReplyDueAt);
    }
}
