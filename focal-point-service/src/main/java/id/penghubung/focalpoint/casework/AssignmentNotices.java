package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.notifications.Notice;
import id.penghubung.focalpoint.notifications.NoticeKind;
import id.penghubung.focalpoint.notifications.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Tells an officer that a case was given to him; with the act's transaction or not at all. */
@ApplicationScoped
class AssignmentNotices {

    private final Notices notices;

    AssignmentNotices(Notices notices) {
        this.notices = notices;
    }

    void assigned(CaseFile file, Assignment to) {
        notices.tell(List.of(new Notice(
                NoticeKind.CASE_ASSIGNED,
                file.agencyCode(),
                file.id(),
                file.trackingNumber(),
                to.account(),
                file.dueAt().isBefore(CaseFile.WHEN_ANSWERED)
                        ? Map.of("dueAt", file.dueAt().toString())
                        : Map.of(),
                to.since())));
    }
}
