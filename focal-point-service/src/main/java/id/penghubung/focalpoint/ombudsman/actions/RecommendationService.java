package id.penghubung.focalpoint.ombudsman.actions;

import static id.penghubung.focalpoint.ombudsman.actions.ActionSteps.withBreaches;

import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps with a recommendation (<i>rekomendasi</i>, UU 37/2008 Art. 38): the superior of the reported party reports
 * within 60 days how it was carried out; otherwise the Ombudsman may publish it, and report onward.
 */
@ApplicationScoped
class RecommendationService {

    private final ActionSteps steps;
    private final ActionValidator validator;
    private final ActionDeadlines deadlines;
    private final ActionEventPublisher events;
    private final AttachmentService attachments;
    private final Notifications notifications;

    RecommendationService(
            ActionSteps steps,
            ActionValidator validator,
            ActionDeadlines deadlines,
            ActionEventPublisher events,
            AttachmentService attachments,
            Notifications notifications) {
        this.steps = steps;
        this.validator = validator;
        this.deadlines = deadlines;
        this.events = events;
        this.attachments = attachments;
        this.notifications = notifications;
    }

    /**
     * Records the report of the superior. The time limit is met by the time at which it was sent.
     *
     * @throws ProblemException 400 for an invalid field; 409 if it is no recommendation, or was submitted already
     */
    @Transactional
    ActionView report(StepTarget target, SuperiorReport report) {
        return steps.take(target, "number", (action, superior, now) -> {
            action.product().requireRecommendation("number");
            validator.requireValid(report, action);
            requireFile(action, report.fileId());
            action.reportBySuperior(report);
            EntryDraft entry = ActionEntries.reported(report, superior.actor(), now);
            List<EntryDraft> entries = withBreaches(deadlines.meet(action, report.sentAt()), entry);
            events.submitted(action, now);
            notifications.enqueue(List.of(
                    ActionNotifications.of(NotificationKind.ACTION_SUBMITTED, action, deadlines.current(action), now)));
            return entries;
        });
    }

    private void requireFile(Action action, @Nullable UUID fileId) {
        boolean known = fileId == null
                || attachments.of(List.of(action.id())).getOrDefault(action.id(), List.of()).stream()
                        .anyMatch(file -> file.id().equals(fileId));
        if (!known) {
            throw ProblemException.invalid(FieldError.of(
                    "fileId", "bukan lampiran rekomendasi ini", "is not attached to this recommendation"));
        }
    }

    /** Records that the Ombudsman published that the recommendation was not, or only partly, carried out. */
    @Transactional
    ActionView publish(StepTarget target, Publication publication) {
        return steps.take(target, "on", (action, liaison, now) -> {
            action.product().requireRecommendation("on");
            validator.requireValidDay("on", publication.on(), action);
            action.publish(publication);
            events.published(action, now);
            return List.of(ActionEntries.published(publication, liaison.actor(), now));
        });
    }

    /** Records that the Ombudsman reported onward, such as to the council or to the superior of the superior. */
    @Transactional
    ActionView reportOnward(StepTarget target, OnwardReport report) {
        return steps.take(target, "on", (action, liaison, now) -> {
            action.product().requireRecommendation("on");
            validator.requireValidDay("on", report.on(), action);
            action.reportOnward(report);
            events.reportedOnward(action, now);
            return List.of(ActionEntries.reportedOnward(report, liaison.actor(), now));
        });
    }
}
