package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is given. Each step makes a new one or refuses.
 *
 * @param author the account of who wrote this text; it is not his to approve
 * @param changedAt when the text was last changed
 * @param reason why it was sent back
 */
@Embeddable
public record DraftAnswer(
        @Column(name = "draft_message") String message,

        @Column(name = "draft_state") @Enumerated(EnumType.STRING)
        DraftState state,

        @Column(name = "draft_author") String author,
        @Column(name = "draft_changed_at") Instant changedAt,
        @Column(name = "draft_reason") @Nullable String reason) {

    /** @throws ProblemException 409 where there is none */
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

    /** Asks the head to look at it. */
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
     * What the head lets go out.
     *
     * @throws ProblemException 409 where it is not for this officer to approve, or not submitted
     */
    DraftAnswer approvedBy(Officer head) {
        requireSubmitted();
        if (author.equals(head.account())) {
            throw ProblemException.of(
                    CaseProblem.OWN_DRAFT,
                    "Konsep disetujui oleh orang lain, bukan oleh penulisnya.",
                    "A draft is approved by somebody else than who wrote it.");
        }
        return this;
    }

    /** Back to the officer. */
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
