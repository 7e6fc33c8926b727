package id.penghubung.quality.improvements;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action for a better service. It guards its state.
 *
 * @param completion what was done; null until it is completed
 * @param remark last decision of the organisation bureau in words; null without one
 * @param nextReminderOn day of the next reminder; null when nothing is to be done any more
 * @param escalatedOn day on which head and bureau were told that it is late; null until then
 * @param version for {@code If-Match}
 */
record Improvement(
        UUID id,
        Origin origin,
        Plan plan,
        ImprovementState state,
        @Nullable Completion completion,
        @Nullable String remark,
        @Nullable LocalDate nextReminderOn,
        @Nullable LocalDate escalatedOn,
        Change change,
        long version) {

    /**
     * Origin of the action. It never changes.
     *
     * @param agencyCode agency of the unit at present
     * @param finding what is to be improved
     */
    record Origin(
            ImprovementSource source,
            String reference,
            String unitCode,
            String agencyCode,
            @Nullable String serviceCode,
            String finding,
            LocalDate openedOn,
            Instant openedAt) {}

    /**
     * Office that acts, due date and measure.
     *
     * @param owner office that acts
     * @param measure what the unit plans; null until it has planned it
     */
    record Plan(String owner, LocalDate dueOn, @Nullable String measure) {}

    /**
     * Completion of the action.
     *
     * @param evidence what was done, in words; null if only files show it
     */
    record Completion(LocalDate day, @Nullable String evidence) {}

    /** Account and time of a change. */
    record Change(String account, Instant at) {}

    static Improvement opened(UUID id, Origin origin, Plan plan, int reminderDays, Change change) {
        return new Improvement(
                id,
                origin,
                plan,
                ImprovementState.OPEN,
                null,
                null,
                plan.dueOn().minusDays(reminderDays),
                null,
                change,
                0);
    }

    /**
     * Plans the measure, or changes the plan.
     *
     * @param reminderDays days before the due date for the first reminder
     * @throws ProblemException 409 unless it is pending
     */
    Improvement planned(Plan newPlan, int reminderDays, Change newChange) {
        if (!state.isPending()) {
            throw notAllowed();
        }
        boolean moved = !newPlan.dueOn().equals(plan.dueOn());
        return new Improvement(
                id,
                origin,
                newPlan,
                ImprovementState.IN_PROGRESS,
                null,
                remark,
                moved ? newPlan.dueOn().minusDays(reminderDays) : nextReminderOn,
                escalatedOn,
                newChange,
                version + 1);
    }

    /** @throws ProblemException 409 unless it is pending and completed by its unit, 400 for a day before the opening */
    Improvement completedByUnit(Completion done, Change newChange) {
        requireNotCompletedAtItsOrigin();
        if (done.day().isBefore(origin.openedOn())) {
            throw ProblemException.invalid(FieldError.of(
                    "completedOn", "tidak boleh sebelum tindakan dibuka", "must not be before the action was opened"));
        }
        return completed(done, newChange);
    }

    /** @throws ProblemException 409 unless it is pending */
    Improvement completed(Completion done, Change newChange) {
        require(ImprovementState.COMPLETED);
        return new Improvement(
                id, origin, plan, ImprovementState.COMPLETED, done, remark, null, escalatedOn, newChange, version + 1);
    }

    /** @throws ProblemException 409 unless it is completed */
    Improvement verified(@Nullable String words, Change newChange) {
        require(ImprovementState.VERIFIED);
        return decided(ImprovementState.VERIFIED, completion, words, null, newChange);
    }

    /**
     * Sends the action back, because the evidence does not show what was to be done.
     *
     * @throws ProblemException 409 unless it is completed, and completed by its unit
     */
    Improvement sentBack(String reason, LocalDate today, Change newChange) {
        if (state != ImprovementState.COMPLETED) {
            throw notAllowed();
        }
        requireNotCompletedAtItsOrigin();
        LocalDate reminder = plan.dueOn().isBefore(today) ? today : plan.dueOn();
        return decided(ImprovementState.IN_PROGRESS, null, reason, reminder, newChange);
    }

    /** @throws ProblemException 409 unless it is pending */
    Improvement cancelled(String reason, Change newChange) {
        require(ImprovementState.CANCELLED);
        return decided(ImprovementState.CANCELLED, null, reason, null, newChange);
    }

    /** Returns the same action with a new version, because a file was added. */
    Improvement touched(Change newChange) {
        return new Improvement(
                id, origin, plan, state, completion, remark, nextReminderOn, escalatedOn, newChange, version + 1);
    }

    /** Returns whether it was completed after its due date, or is pending and the date has passed. */
    boolean isLate(LocalDate today) {
        if (state == ImprovementState.CANCELLED) {
            return false;
        }
        return (completion == null ? today : completion.day()).isAfter(plan.dueOn());
    }

    private void requireNotCompletedAtItsOrigin() {
        if (origin.source().isCompletedAtItsOrigin()) {
            throw ProblemException.of(
                    ImprovementProblem.IMPROVEMENT_FOLLOWS_SOURCE,
                    "Catat pelaksanaannya di sumbernya: kesepakatan forum atau tinjauan standar.",
                    "Record it where it came from: the agreement of the forum, or the review of the standard.");
        }
    }

    private void require(ImprovementState next) {
        if (!state.canBecome(next)) {
            throw notAllowed();
        }
    }

    private ProblemException notAllowed() {
        return ProblemException.of(
                ImprovementProblem.IMPROVEMENT_STEP_NOT_ALLOWED,
                "Tindakan ini berstatus " + state + ".",
                "The action is in the state " + state + ".");
    }

    private Improvement decided(
            ImprovementState newState,
            @Nullable Completion newCompletion,
            @Nullable String words,
            @Nullable LocalDate reminder,
            Change newChange) {
        return new Improvement(
                id, origin, plan, newState, newCompletion, words, reminder, escalatedOn, newChange, version + 1);
    }
}
