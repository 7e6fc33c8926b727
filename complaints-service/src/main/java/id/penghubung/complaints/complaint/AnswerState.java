package id.penghubung.complaints.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of a complaint after the answers of the agency.
 *
 * @param answeredAt time of the latest answer, or null before the first
 * @param answerUpheld true if the latest answer upholds a disputed one
 * @param disputes number of disputes; null if there was none
 * @param answerAccepted true if the reporter accepted the answer
 * @param superiorReviewAt time at which the reporter asked the superior, or null
 * @param superiorDecision outcome of that request, or null while the superior is to decide; means nothing without a request
 */
@Embeddable
public record AnswerState(
        @Nullable Instant answeredAt,
        @Nullable Boolean answerUpheld,
        @Nullable Integer disputes,
        @Nullable Boolean answerAccepted,
        @Nullable Instant superiorReviewAt,
        @Enumerated(EnumType.STRING) @Nullable SuperiorDecision superiorDecision) {

    /** Maximum number of disputes of a complaint: each answer starts ten working days again, so that the end must be bounded. */
    static final int MAX_DISPUTES = 2;

    static final AnswerState NONE = new AnswerState(null, null, null, null, null, null);

    AnswerState answered(Instant at, boolean upheld) {
        return new AnswerState(
                at, upheld ? Boolean.TRUE : null, disputes, answerAccepted, superiorReviewAt, superiorDecision);
    }

    AnswerState disputed() {
        return new AnswerState(
                answeredAt,
                null,
                disputeCount() + 1,
                answerAccepted,
                superiorReviewAt,
                awaitsSuperior() ? SuperiorDecision.LAPSED : superiorDecision);
    }

    AnswerState accepted() {
        return new AnswerState(answeredAt, answerUpheld, disputes, Boolean.TRUE, superiorReviewAt, superiorDecision);
    }

    AnswerState superiorAsked(Instant at) {
        return new AnswerState(answeredAt, answerUpheld, disputes, answerAccepted, at, null);
    }

    /** After a reopening, the next answer is neither upheld nor accepted. */
    AnswerState superiorDecided(SuperiorDecision decision) {
        boolean reopens = decision == SuperiorDecision.REOPEN;
        return new AnswerState(
                answeredAt,
                reopens ? null : answerUpheld,
                disputes,
                reopens ? null : answerAccepted,
                superiorReviewAt,
                decision);
    }

    /** Returns whether the reporter asked the superior, who is still within the time for a decision. */
    boolean awaitsSuperior() {
        return superiorReviewAt != null && superiorDecision == null;
    }

    /** Returns whether the superior was asked and has not decided; also a late decision counts. */
    boolean isOpenForSuperior() {
        return superiorReviewAt != null && (superiorDecision == null || superiorDecision == SuperiorDecision.OVERDUE);
    }

    /** Returns whether the superior decided that the answer stands. */
    public boolean isConfirmedBySuperior() {
        return superiorDecision == SuperiorDecision.ANSWER_STANDS;
    }

    int disputeCount() {
        return disputes == null ? 0 : disputes;
    }

    /** Returns whether the agency upheld the answer that the reporter disputed. */
    public boolean isUpheld() {
        return Boolean.TRUE.equals(answerUpheld);
    }

    /** Returns whether the latest answer lets the reporter ask the superior, who was not asked before. */
    boolean offersSuperior() {
        return isUpheld() && superiorReviewAt == null;
    }

    /** Returns whether the reporter accepted the answer. */
    public boolean isAccepted() {
        return Boolean.TRUE.equals(answerAccepted);
    }

    /** Returns whether the answer may be disputed: an upheld one may not, nor may one after the last allowed dispute. */
    boolean isDisputable() {
        return !isUpheld() && disputeCount() < MAX_DISPUTES;
    }
}
