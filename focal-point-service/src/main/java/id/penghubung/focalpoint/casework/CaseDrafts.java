package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.notifications.Notice;
import id.penghubung.focalpoint.notifications.NoticeKind;
import id.penghubung.focalpoint.notifications.Notices;
import id.penghubung.focalpoint.record.EntryDraft;
import id.penghubung.focalpoint.record.EntryType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer on its way from the officer who writes it to the head who lets it go out. */
@ApplicationScoped
class CaseDrafts {

    private final ActRunner runner;
    private final CaseClock clock;
    private final Notices notices;

    CaseDrafts(ActRunner runner, CaseClock clock, Notices notices) {
        this.runner = runner;
        this.clock = clock;
        this.notices = notices;
    }

    /** Also over one that was submitted: what changes must be submitted again. */
    @Transactional
    CaseView write(CaseActs.Target target, String message) {
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.redraft(before -> DraftAnswer.written(message, target.officer(), now));
            return Deed.noted(entry(EntryType.DRAFT_CHANGED, target, now, null));
        });
    }

    /** The text goes on record with this: what was shown to the head stays known. */
    @Transactional
    CaseView submit(CaseActs.Target target) {
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.redraft(before -> DraftAnswer.required(before).submitted());
            DraftAnswer draft = DraftAnswer.required(file.draft());
            notices.tell(List.of(notice(NoticeKind.ANSWER_SUBMITTED, file, null, now)));
            return Deed.noted(entry(EntryType.DRAFT_SUBMITTED, target, now, draft.message()));
        });
    }

    /** Back to the officer. */
    @Transactional
    CaseView sendBack(CaseActs.Target target, String reason) {
        return runner.run(target, (file, now) -> clock.read(file), (file, sheet, now) -> {
            file.redraft(before -> DraftAnswer.required(before).sentBack(reason));
            DraftAnswer draft = DraftAnswer.required(file.draft());
            notices.tell(List.of(notice(NoticeKind.ANSWER_SENT_BACK, file, draft.author(), now)));
            return Deed.noted(entry(EntryType.DRAFT_SENT_BACK, target, now, reason));
        });
    }

    private static EntryDraft entry(EntryType type, CaseActs.Target target, Instant now, @Nullable String message) {
        return new EntryDraft(now, type, target.officer().actor(), message);
    }

    private static Notice notice(NoticeKind kind, CaseFile file, @Nullable String account, Instant now) {
        return new Notice(kind, file.agencyCode(), file.id(), file.trackingNumber(), account, Map.of(), now);
    }
}
