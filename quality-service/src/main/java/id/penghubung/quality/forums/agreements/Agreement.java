package id.penghubung.quality.forums.agreements;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.forums.AgreementState;
import id.penghubung.quality.forums.ForumAgreement;
import id.penghubung.quality.forums.forum.Forum;
import id.penghubung.quality.forums.forum.ForumProblem;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of provider and public. It guards its state: from the signature of the record on, only the follow-up changes.
 *
 * @param number in the forum, from 1
 * @param owner office that is to carry it out
 * @param proposalId proposal from which it came, if it came from one
 * @param completedOn day on which it was done; null until then
 * @param followUp what was done; null until then
 * @param version for {@code If-Match}
 */
public record Agreement(
        UUID id,
        UUID forumId,
        int number,
        String text,
        String owner,
        LocalDate dueOn,
        @Nullable UUID proposalId,
        AgreementState state,
        @Nullable LocalDate completedOn,
        @Nullable String followUp,
        long version) {

    static Agreement noted(UUID id, UUID forumId, int number, AgreementRequest request) {
        return new Agreement(
                id,
                forumId,
                number,
                request.text(),
                request.owner(),
                request.dueOn(),
                request.proposalId(),
                AgreementState.OPEN,
                null,
                null,
                0);
    }

    Agreement edited(AgreementRequest request) {
        return new Agreement(
                id,
                forumId,
                number,
                request.text(),
                request.owner(),
                request.dueOn(),
                request.proposalId(),
                state,
                completedOn,
                followUp,
                version + 1);
    }

    /** @throws ProblemException 409 if it is done, 400 for a day before the session */
    Agreement done(LocalDate day, String what, LocalDate heldOn) {
        if (state == AgreementState.DONE) {
            throw ProblemException.of(
                    ForumProblem.FORUM_STEP_NOT_ALLOWED,
                    "Kesepakatan ini sudah dilaksanakan.",
                    "This agreement is done already.");
        }
        if (day.isBefore(heldOn)) {
            throw ProblemException.invalid(
                    FieldError.of("completedOn", "tidak boleh sebelum sidang forum", "must not be before the session"));
        }
        return inState(AgreementState.DONE, day, what);
    }

    /** Puts on the record that it is overdue. Only an open one whose due date has passed. */
    Agreement overdue(LocalDate today) {
        if (state != AgreementState.OPEN || !isLate(today)) {
            throw new IllegalStateException("Agreement " + id + " is not open and late");
        }
        return inState(AgreementState.OVERDUE, null, null);
    }

    /** Returns whether it was or is done after its due date. */
    public boolean isLate(LocalDate today) {
        return (completedOn == null ? today : completedOn).isAfter(dueOn);
    }

    ForumAgreement toShare(Forum forum) {
        return new ForumAgreement(id, forumId, forum.unitCode(), text, owner, dueOn, state, completedOn);
    }

    private Agreement inState(AgreementState newState, @Nullable LocalDate day, @Nullable String what) {
        return new Agreement(id, forumId, number, text, owner, dueOn, proposalId, newState, day, what, version + 1);
    }
}
