package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a letter. Each step returns a new answer or throws a {@link ProblemException} (409).
 *
 * @param author account of the officer who wrote this text; the author may not approve it
 * @param changedAt time of the last change of the text
 * @param reason reason for the return of the draft
 * @param approvedBy account of the person who approved it
 * @param approvedAt time of the approval
 */
@Embeddable
record LetterAnswer(
        @Column(name = "answer_text") String text,

        @Column(name = "answer_state") @Enumerated(EnumType.STRING)
        AnswerState state,

        @Column(name = "answer_author") String author,
        @Column(name = "answer_changed_at") Instant changedAt,
        @Column(name = "answer_reason") @Nullable String reason,
        @Column(name = "answer_approved_by") @Nullable String approvedBy,
        @Column(name = "answer_approved_at") @Nullable Instant approvedAt) {

    /** The field that a step without a body lacks: it applies to the text of the draft. */
    private static final String TEXT = "text";

    /** @throws ProblemException 409 if there is no draft */
    static LetterAnswer required(@Nullable LetterAnswer answer) {
        if (answer == null) {
            throw LetterProblem.NO_LETTER_DRAFT.at(
                    TEXT, "Tulis konsep surat jawaban terlebih dahulu.", "Write a draft of the answer first.");
        }
        return answer;
    }

    /** Writes or replaces the text. What was submitted or approved must be submitted again. */
    static LetterAnswer written(String text, LetterOfficer officer, Instant now) {
        return new LetterAnswer(text, AnswerState.WRITING, officer.account(), now, null, null, null);
    }

    /** Submits the draft to the head of the agency for approval. */
    LetterAnswer submitted() {
        return switch (state) {
            case WRITING -> in(AnswerState.SUBMITTED, null, null, null);
            case SENT_BACK ->
                throw LetterProblem.LETTER_DRAFT_SENT_BACK.at(
                        TEXT,
                        "Ubah konsep sesuai alasan pengembaliannya, lalu ajukan lagi.",
                        "Change the draft as the reason for its return asks, then submit it again.");
            case SUBMITTED, APPROVED, DISPATCHED ->
                throw LetterProblem.LETTER_DRAFT_SUBMITTED.at(
                        TEXT, "Konsep ini sudah diajukan.", "This draft is already submitted.");
        };
    }

    /**
     * Approves the draft.
     *
     * @throws ProblemException 409 if the draft is not submitted, or the officer wrote it
     */
    LetterAnswer approvedBy(LetterOfficer head, Instant now) {
        requireSubmitted(TEXT);
        if (author.equals(head.account())) {
            throw LetterProblem.OWN_LETTER_DRAFT.at(
                    TEXT,
                    "Konsep disetujui oleh orang lain, bukan oleh penulisnya.",
                    "A draft is approved by another person than its author.");
        }
        return in(AnswerState.APPROVED, null, head.account(), now);
    }

    /** Returns the draft to its author, with a reason. */
    LetterAnswer sentBack(String returnReason) {
        requireSubmitted("reason");
        return in(AnswerState.SENT_BACK, returnReason, null, null);
    }

    /** Returns a draft that is not needed any more, in whatever state, because the matter ended. */
    LetterAnswer ended(String returnReason) {
        return in(AnswerState.SENT_BACK, returnReason, null, null);
    }

    /** Marks the approved answer as sent to the Ombudsman. */
    LetterAnswer dispatched() {
        if (state != AnswerState.APPROVED) {
            throw LetterProblem.LETTER_NOT_APPROVED.at(
                    "sentAt",
                    "Surat jawaban hanya dapat dikirim setelah disetujui pimpinan instansi.",
                    "An answer can be sent only after the head of the agency has approved it.");
        }
        return in(AnswerState.DISPATCHED, null, approvedBy, approvedAt);
    }

    boolean isDispatched() {
        return state == AnswerState.DISPATCHED;
    }

    private LetterAnswer in(
            AnswerState next, @Nullable String returnReason, @Nullable String head, @Nullable Instant headApprovedAt) {
        return new LetterAnswer(text, next, author, changedAt, returnReason, head, headApprovedAt);
    }

    /** @param field the field of the request that is not possible */
    private void requireSubmitted(String field) {
        if (state != AnswerState.SUBMITTED) {
            throw LetterProblem.LETTER_DRAFT_NOT_SUBMITTED.at(
                    field,
                    "Konsep ini belum diajukan, atau diubah sejak diajukan.",
                    "This draft is not submitted, or was changed since.");
        }
    }
}
