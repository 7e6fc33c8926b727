package id.penghubung.focalpoint.ombudsman.actions;

import static id.penghubung.focalpoint.ombudsman.actions.ActionSteps.withBreaches;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterChanges;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.focalpoint.ombudsman.actions.ActionDecision.Outcome;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the steps of the liaison with actions: decision, extension, withdrawal, and the check of an overdue one. */
@ApplicationScoped
class ActionDecisionService {

    private final ActionSteps steps;
    private final ActionValidator validator;
    private final ActionDeadlines deadlines;
    private final ActionEventPublisher events;
    private final MatterChanges changes;
    private final Notifications notifications;

    ActionDecisionService(
            ActionSteps steps,
            ActionValidator validator,
            ActionDeadlines deadlines,
            ActionEventPublisher events,
            MatterChanges changes,
            Notifications notifications) {
        this.steps = steps;
        this.validator = validator;
        this.deadlines = deadlines;
        this.events = events;
        this.changes = changes;
        this.notifications = notifications;
    }

    /**
     * Decides about what was submitted. After a return, the time limit runs again: to the same day, or to another one that the
     * liaison sets. Without a submission, only {@code NOT_CARRIED_OUT} is possible, when the time is over.
     *
     * @throws ProblemException also 409 if the state does not allow the outcome, 400 if a field is not valid
     */
    @Transactional
    ActionView decide(StepTarget target, ActionDecision decision) {
        return steps.take(target, "outcome", (action, liaison, now) -> {
            action.state().requireTransition(decision.outcome().state(), "outcome");
            DeadlineView current = deadlines.current(action);
            if (decision.outcome() == Outcome.NOT_CARRIED_OUT && action.state() != ActionState.SUBMITTED) {
                requireOverdue(current, now, "outcome");
            }
            validator.requireValid(decision, current.dueDate(), action);
            action.decide(decision, now);
            EntryDraft entry = ActionEntries.decided(decision, liaison.actor(), now);
            List<Breach> breaches = afterDecision(action, decision, now);
            events.decided(action, now);
            return withBreaches(breaches, entry);
        });
    }

    private List<Breach> afterDecision(Action action, ActionDecision decision, Instant now) {
        return switch (decision.outcome()) {
            case ACCEPTED, PARTLY_ACCEPTED -> List.of();
            case NOT_CARRIED_OUT -> deadlines.cancel(action, now);
            case RETURNED -> {
                if (decision.dueOn() != null) {
                    action.setDue(decision.dueOn(), basis("returned", action, now, decision.reason()));
                }
                yield restarted(action, NotificationKind.ACTION_RETURNED, now);
            }
        };
    }

    /** Extends the time limit. The explanation of the deadline states from which day and why. */
    @Transactional
    ActionView extend(StepTarget target, ActionExtension extension) {
        return steps.take(target, "dueOn", (action, liaison, now) -> {
            action.state().requireWithAgency("dueOn");
            DeadlineView before = deadlines.current(action);
            validator.requireValid(extension, before.dueDate());
            action.setDue(
                    extension.dueOn(), basis("extended from " + before.dueDate(), action, now, extension.reason()));
            List<Breach> breaches = restarted(action, NotificationKind.ACTION_EXTENDED, now);
            events.extended(action, extension.dueOn(), now);
            return withBreaches(breaches, ActionEntries.extended(before, extension, liaison.actor(), now));
        });
    }

    /** Withdraws an action, so that it is no longer due. */
    @Transactional
    ActionView withdraw(StepTarget target, String reason) {
        return steps.take(target, "reason", (action, liaison, now) -> {
            action.withdraw(reason, now);
            List<Breach> breaches = deadlines.cancel(action, now);
            events.decided(action, now);
            return withBreaches(breaches, new EntryDraft(now, EntryType.ACTION_WITHDRAWN, liaison.actor(), reason));
        });
    }

    /**
     * Notes the administrative check of completeness of an overdue action (Peraturan Ombudsman 58/2023 Art. 54). If it is
     * complete, the matter passes to resolution and monitoring; if not, data is asked from the unit that examined the matter,
     * and the matter goes back to it.
     *
     * @throws ProblemException also 409 if the action is not overdue, or if the matter may not move
     */
    @Transactional
    ActionView check(StepTarget target, CompletenessCheck check) {
        return steps.takeWithMatter(target, "complete", (action, liaison, now) -> {
            // The time limit of an action that is decided or withdrawn stays breached.
            action.state().requireWithAgency("complete");
            requireOverdue(deadlines.current(action), now, "complete");
            if (check.isComplete()) {
                changes.passToMonitoring(action.matterId(), target.caller(), check.reason());
            } else {
                changes.returnToExaminer(action.matterId(), target.caller(), check.reason());
            }
            return List.of(new EntryDraft(
                    now,
                    check.isComplete() ? EntryType.ACTION_MONITORED : EntryType.ACTION_DATA_REQUESTED,
                    liaison.actor(),
                    check.reason()));
        });
    }

    private List<Breach> restarted(Action action, NotificationKind kind, Instant now) {
        List<Breach> breaches = deadlines.restart(action, now);
        notifications.enqueue(List.of(ActionNotifications.of(kind, action, deadlines.current(action), now)));
        return breaches;
    }

    private static void requireOverdue(DeadlineView deadline, Instant now, String field) {
        if (!deadline.isOverdue(now)) {
            throw ActionProblem.NOT_OVERDUE.at(
                    field, "Batas waktu tindakan ini belum terlampaui.", "The time limit of this action is not over.");
        }
    }

    private static String basis(String change, Action action, Instant now, @Nullable String reason) {
        return "%s; %s by the liaison at %s: %s".formatted(action.reference(), change, now, reason);
    }
}
