package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Draft of an answer. Each step returns a new draft or throws a {@link ProblemException}.
 *
 * @param author account of the officer who wrote this text; the author may not approve it
 * @param changedAt time of the last change of the text
 * @param reason reason for the return of the draft
 */
@Embeddable
public record DraftAnswer(
        @Column(name = "draft_message") String message,

        @Column(name = "draft_state") @Enumerated(EnumType.STRING)
        DraftState state,

        @Column(name = "draft_author") String author,
        @Column(name = "draft_changed_at") Instant changedAt,
        @Column(name = "draft_reason") @Nullable String reason) {

    /** @throws ProblemException 409 if there is no draft */
    public static DraftAnswer required(@Nullable DraftAnswer draft) {
        if (draft == null) {
            throw ProblemException.of(
                    CaseProblem.NO_DRAFT, "Tulis konsep jawaban terlebih dahulu.", "Write a draft answer first.");
        }
        return draft;
    }

    public static DraftAnswer written(String message, Officer officer, Instant now) {
        return new DraftAnswer(message, DraftState.WRITING, officer.account(), now, null);
    }

    /** Submits the draft to the head of the agency for approval. */
    public DraftAnswer submitted() {
        if (state == DraftState.SENT_BACK) {
            throw ProblemException.of(
                    CaseProblem.DRAFT_SENT_BACK,
                    "Ubah konsep sesuai alasan pengembaliannya, lalu ajukan lagi.",
                    "Change the draft as the reason for its return asks, then submit it again.");
        }
        if (state == DraftState.SUBMITTED) {
            throw ProblemException.of(
                    CaseProblem.DRAFT_ALREADY_SUBMITTED,
                    "Konsep ini sudah menunggu persetujuan.",
                    "This draft already awaits approval.");
        }
        return withState(DraftState.SUBMITTED, null);
    }

    /**
     * Approves the draft.
     *
     * @throws ProblemException 409 if the draft is not submitted, or the officer wrote it
     */
    DraftAnswer approvedBy(Officer head) {
        requireSubmitted();
        if (author.equals(head.account())) {
            throw ProblemException.of(
                    CaseProblem.OWN_DRAFT,
                    "Konsep disetujui oleh orang lain, bukan oleh penulisnya.",
                    "A draft is approved by another person than its author.");
        }
        return this;
    }

    /** Returns the draft to the officer, with a reason. */
    public DraftAnswer sentBack(String returnReason) {
        requireSubmitted();
        return withState(DraftState.SENT_BACK, returnReason);
    }

    private DraftAnswer withState(DraftState newState, @Nullable String returnReason) {
        return new DraftAnswer(message, newState, author, changedAt, returnReason);
    }

    private void requireSubmitted() {
        if (state != DraftState.SUBMITTED) {
            throw ProblemException.of(
                    CaseProblem.DRAFT_NOT_SUBMITTED,
                    "Konsep ini belum diajukan, atau diubah sejak diajukan.",
                    "This draft is not submitted, or was changed since.");
        }
    }
}
