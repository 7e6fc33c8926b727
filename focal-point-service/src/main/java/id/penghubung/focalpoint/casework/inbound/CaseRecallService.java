package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.ComplaintDeadlinePublisher;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes complaints from agencies: recalled ones, which another agency will get, and archived ones. The agency does not see the text of
 * the complaint any more; what happened stays in the record. The complaint is locked.
 */
@ApplicationScoped
class CaseRecallService {

    private final ComplaintStateTable complaintStates;
    private final CaseRepository cases;
    private final DeadlineService deadlines;
    private final CaseClosing closing;
    private final ComplaintDeadlinePublisher complaintEvents;
    private final Notifications notifications;
    private final Clock clock;

    CaseRecallService(
            ComplaintStateTable complaintStates,
            CaseRepository cases,
            DeadlineService deadlines,
            CaseClosing closing,
            ComplaintDeadlinePublisher complaintEvents,
            Notifications notifications,
            Clock clock) {
        this.complaintStates = complaintStates;
        this.cases = cases;
        this.deadlines = deadlines;
        this.closing = closing;
        this.complaintEvents = complaintEvents;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Closes the case of the round. The deadlines of the complaint go on: the time of the reporter does not start again. */
    void recall(ComplaintRecalled recalled) {
        cases.lockAllOf(Set.of(recalled.complaintId())).stream()
                .filter(agencyCase -> agencyCase.round() == recalled.round())
                .forEach(
                        agencyCase -> recall(agencyCase, CaseHistoryEntries.recalled(recalled), recalled.recalledAt()));
    }

    /** Closes the open cases, and ends the deadlines of the complaint. */
    void archive(ComplaintArchived archived) {
        UUID complaintId = archived.complaintId();
        complaintStates.archive(complaintId, archived.archivedAt());
        cases.lockUnclosedOf(Set.of(complaintId))
                .forEach(
                        agencyCase -> recall(agencyCase, CaseHistoryEntries.archived(archived), archived.archivedAt()));
        complaintEvents.breached(
                deadlines
                        .cancelAll(Map.of(complaintId, archived.archivedAt()))
                        .getOrDefault(complaintId, SubjectDeadlines.EMPTY)
                        .newBreaches(),
                clock.instant());
    }

    private void recall(AgencyCase agencyCase, EntryDraft entry, Instant at) {
        SubjectDeadlines ended =
                deadlines.cancelAll(Map.of(agencyCase.id(), at)).getOrDefault(agencyCase.id(), SubjectDeadlines.EMPTY);
        closing.close(agencyCase, ended, entry, AgencyCase::recall);
        cases.hideFromSearchOfAgency(agencyCase.id());
        notifications.enqueue(List.of(new Notification(
                NotificationKind.CASE_RECALLED,
                agencyCase.agencyCode(),
                agencyCase.id(),
                agencyCase.trackingNumber(),
                null,
                Map.of(),
                at)));
    }
}
