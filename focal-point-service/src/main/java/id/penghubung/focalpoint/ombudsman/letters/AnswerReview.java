package id.penghubung.focalpoint.ombudsman.letters;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The Ombudsman's decision about the answer to a letter; it is taken once.
 *
 * @param reason why the answer is not sufficient
 * @param missing what is missing in the answer
 * @param reviewedBy account of the person who entered it
 */
@Embeddable
record AnswerReview(
        @Column(name = "review_outcome") @Enumerated(EnumType.STRING)
        ReviewOutcome outcome,

        @Column(name = "review_reason") @Nullable String reason,
        @Column(name = "review_missing") @Nullable String missing,
        @Column(name = "reviewed_by") String reviewedBy,
        @Column(name = "reviewed_at") Instant reviewedAt) {

    static AnswerReview accepted(LetterOfficer liaison, Instant now) {
        return new AnswerReview(ReviewOutcome.ACCEPTED, null, null, liaison.account(), now);
    }

    static AnswerReview insufficient(FurtherRequest request, LetterOfficer officer, Instant now) {
        return new AnswerReview(
                ReviewOutcome.INSUFFICIENT, request.reason(), request.missing(), officer.account(), now);
    }
}
