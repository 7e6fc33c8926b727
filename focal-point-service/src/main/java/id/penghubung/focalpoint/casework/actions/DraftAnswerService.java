package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.DraftAnswer;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Service for draft answers: an officer writes and submits a draft, the head of the agency approves or returns it. */
@ApplicationScoped
class DraftAnswerService {

    private final CaseActionExecutor executor;
    private final CaseDeadlineService caseDeadlines;
    private final Notifications notifications;

    DraftAnswerService(CaseActionExecutor executor, CaseDeadlineService caseDeadlines, Notifications notifications) {
        this.executor = executor;
        this.caseDeadlines = caseDeadlines;
        this.notifications = notifications;
    }

    /** Writes or replaces the draft. A submitted draft must be submitted again after a change. */
    @Transactional
    CaseView write(CaseActionService.Target target, String message) {
        return executor.execute(
                target, (agencyCase, now) -> caseDeadlines.deadlinesOf(agencyCase), (agencyCase, deadlines, now) -> {
                    agencyCase.changeDraft(current -> DraftAnswer.written(message, target.officer(), now));
                    return CaseActionResult.ofEntry(entry(EntryType.DRAFT_CHANGED, target, now, null));
                });
    }

    /** Submits the draft to the head. The text is recorded, so that the submitted version stays known. */
    @Transactional
    CaseView submit(CaseActionService.Target target) {
        return executor.execute(
                target, (agencyCase, now) -> caseDeadlines.deadlinesOf(agencyCase), (agencyCase, deadlines, now) -> {
                    agencyCase.changeDraft(
                            current -> DraftAnswer.required(current).submitted());
                    DraftAnswer draft = DraftAnswer.required(agencyCase.draft());
                    notifications.enqueue(
                            List.of(notification(NotificationKind.ANSWER_SUBMITTED, agencyCase, null, now)));
                    return CaseActionResult.ofEntry(entry(EntryType.DRAFT_SUBMITTED, target, now, draft.message()));
                });
    }

    /** Returns the draft to the officer. */
    @Transactional
    CaseView sendBack(CaseActionService.Target target, String reason) {
        return executor.execute(
                target, (agencyCase, now) -> caseDeadlines.deadlinesOf(agencyCase), (agencyCase, deadlines, now) -> {
                    agencyCase.changeDraft(
                            current -> DraftAnswer.required(current).sentBack(reason));
                    DraftAnswer draft = DraftAnswer.required(agencyCase.draft());
                    notifications.enqueue(
                            List.of(notification(NotificationKind.ANSWER_SENT_BACK, agencyCase, draft.author(), now)));
                    return CaseActionResult.ofEntry(entry(EntryType.DRAFT_SENT_BACK, target, now, reason));
                });
    }

    private static EntryDraft entry(
            EntryType type, CaseActionService.Target target, Instant now, @Nullable String message) {
        return new EntryDraft(now, type, target.officer().actor(), message);
    }

    private static Notification notification(
            NotificationKind kind, AgencyCase agencyCase, @Nullable String account, Instant now) {
        return new Notification(
                kind, agencyCase.agencyCode(), agencyCase.id(), agencyCase.trackingNumber(), account, Map.of(), now);
    }
}
