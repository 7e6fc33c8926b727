package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.COMPLETENESS_REPLY;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.COMPLETION_BY_REPORTER;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.OUTER_LIMIT;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.VERIFICATION;

import id.penghubung.events.ComplaintMerged;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.ComplaintDeadlinePublisher;
import id.penghubung.focalpoint.casework.history.SupportEnd;
import id.penghubung.focalpoint.casework.history.SupportingCases;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.DeadlineState;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Closes the case of a complaint that was merged into another one, and ends the deadlines of the complaint: those of the lead count.
 * When the merging is undone they go on from their first start, so that the time of the reporter does not start again. The complaint
 * is locked.
 */
@ApplicationScoped
class CaseMergeService {

    private static final Map<DeadlineStage, StartEvent> STAGES = Map.of(
            VERIFICATION, StartEvent.RECEIVED,
            COMPLETENESS_REPLY, StartEvent.RECEIVED,
            COMPLETION_BY_REPORTER, StartEvent.SENT,
            OUTER_LIMIT, StartEvent.COMPLETE);

    private final ComplaintStateTable complaintStates;
    private final CaseRepository cases;
    private final DeadlineService deadlines;
    private final CaseClosing closing;
    private final SupportingCases supportingCases;
    private final ComplaintDeadlinePublisher complaintEvents;
    private final Notifications notifications;
    private final Clock clock;

    CaseMergeService(
            ComplaintStateTable complaintStates,
            CaseRepository cases,
            DeadlineService deadlines,
            CaseClosing closing,
            SupportingCases supportingCases,
            ComplaintDeadlinePublisher complaintEvents,
            Notifications notifications,
            Clock clock) {
        this.complaintStates = complaintStates;
        this.cases = cases;
        this.deadlines = deadlines;
        this.closing = closing;
        this.supportingCases = supportingCases;
        this.complaintEvents = complaintEvents;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Closes the open cases up to the round of the merging. One of a later round is of the time after its end. */
    void merge(ComplaintMerged merged) {
        UUID complaintId = merged.complaintId();
        complaintStates.merge(complaintId, merged.round());
        cases.lockUnclosedOf(Set.of(complaintId)).stream()
                .filter(agencyCase -> agencyCase.round() <= merged.round())
                .forEach(agencyCase -> close(agencyCase, merged));
        supportingCases.cancelUpTo(Set.of(complaintId), merged.round(), SupportEnd.COMPLAINT_MERGED);
        complaintEvents.breached(
                deadlines
                        .cancelAll(Map.of(complaintId, merged.mergedAt()))
                        .getOrDefault(complaintId, SubjectDeadlines.EMPTY)
                        .newBreaches(),
                clock.instant());
    }

    /** Starts the deadlines again that the merging ended, each at its first start. */
    void unmerge(UUID complaintId) {
        SubjectDeadlines known = deadlines.of(complaintId);
        // With the outer limit the file is complete, and nothing is missing from the reporter.
        boolean complete = known.has(OUTER_LIMIT);
        STAGES.forEach((stage, event) -> known.deadlines().stream()
                .filter(deadline -> deadline.stage() == stage)
                .max(Comparator.comparing(DeadlineView::startedAt).thenComparing(DeadlineView::id))
                .filter(last -> last.state() == DeadlineState.CANCELLED && last.metAt() == null)
                .filter(last -> stage != COMPLETION_BY_REPORTER || !complete)
                .ifPresent(last -> deadlines.start(
                        List.of(DeadlineSubject.ofComplaint(complaintId, Set.of(stage), event, last.startedAt())))));
    }

    private void close(AgencyCase agencyCase, ComplaintMerged merged) {
        SubjectDeadlines ended = deadlines
                .cancelAll(Map.of(agencyCase.id(), merged.mergedAt()))
                .getOrDefault(agencyCase.id(), SubjectDeadlines.EMPTY);
        closing.close(agencyCase, ended, CaseHistoryEntries.merged(merged), AgencyCase::merge);
        notifications.enqueue(List.of(new Notification(
                NotificationKind.CASE_MERGED,
                agencyCase.agencyCode(),
                agencyCase.id(),
                agencyCase.trackingNumber(),
                null,
                Map.of(),
                merged.mergedAt())));
    }
}
