package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseDeadlineService;
import id.penghubung.focalpoint.casework.model.DraftAnswer;
import id.penghubung.focalpoint.casework.view.CaseView;

/** An answer on its way from the officer who writes it to the head who lets it go out. */
@ApplicationScoped
class DraftAnswerService {

    private final CaseActionExecutor runner;
    private final CaseDeadlineService clock;
    private final Notifications notices;

    DraftAnswerService(CaseActionExecutor runner, CaseDeadlineService clock, Notifications notices) {
        this.runner = runner;
        this.clock = clock;
        this.notices = notices;
    }

    /** Also over one that was submitted: what changes must be submitted again. */
    @Transactional
    CaseView write(CaseActionService.Target target, String message) {
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.redraft(before -> DraftAnswer.written(message, target.officer(), now));
            return CaseActionResult.noted(entry(EntryType.DRAFT_CHANGED, target, now, null));
        });
    }

    /** The text goes on record with this: what was shown to the head stays known. */
    @Transactional
    CaseView submit(CaseActionService.Target target) {
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.redraft(before -> DraftAnswer.required(before).submitted());
            DraftAnswer draft = DraftAnswer.required(file.draft());
            notices.tell(List.of(notice(NotificationKind.ANSWER_SUBMITTED, file, null, now)));
            return CaseActionResult.noted(entry(EntryType.DRAFT_SUBMITTED, target, now, draft.message()));
        });
    }

    /** Back to the officer. */
    @Transactional
    CaseView sendBack(CaseActionService.Target target, String reason) {
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.redraft(before -> DraftAnswer.required(before).sentBack(reason));
            DraftAnswer draft = DraftAnswer.required(file.draft());
            notices.tell(List.of(notice(NotificationKind.ANSWER_SENT_BACK, file, draft.author(), now)));
            return CaseActionResult.noted(entry(EntryType.DRAFT_SENT_BACK, target, now, reason));
        });
    }

    private static EntryDraft entry(EntryType type, CaseActionService.Target target, Instant now, @Nullable String message) {
        return new EntryDraft(now, type, target.officer().actor(), message);
    }

    private static Notification notice(NotificationKind kind, AgencyCase file, @Nullable String account, Instant now) {
        return new Notification(kind, file.agencyCode(), file.id(), file.trackingNumber(), account, Map.of(), now);
    }
}
