package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.FIRST_FOLLOW_UP;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.RESOLUTION;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.inbound.ComplaintStateTable.ComplaintState;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.deadlines.ComplaintClass;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens cases for routed complaints in batches, with a few statements for a whole batch. */
@ApplicationScoped
class CaseOpeningService {

    private static final Set<DeadlineStage> STAGES = EnumSet.of(FIRST_FOLLOW_UP, RESOLUTION);

    private final ComplaintStateTable complaintStates;
    private final CaseHistoryWriter history;
    private final DeadlineService deadlines;
    private final Notifications notifications;
    private final IdGenerator ids;
    private final Clock clock;

    CaseOpeningService(
            ComplaintStateTable complaintStates,
            CaseHistoryWriter history,
            DeadlineService deadlines,
            Notifications notifications,
            IdGenerator ids,
            Clock clock) {
        this.complaintStates = complaintStates;
        this.history = history;
        this.deadlines = deadlines;
        this.notifications = notifications;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a case for each new round of a complaint. A round that is known, or older than a known one, is ignored.
     *
     * @param events events of routed complaints
     */
    void open(List<ReceivedEvent> events) {
        List<Opening> openings =
                events.stream().map(event -> new Opening(ids.next(), event)).toList();
        Set<UUID> complaints =
                openings.stream().map(opening -> opening.routed().complaintId()).collect(Collectors.toSet());
        Map<UUID, ComplaintState> stateByComplaint = complaintStates.lockAndRead(complaints);
        List<Opening> newOpenings = new ArrayList<>();
        for (Opening opening : openings) {
            ComplaintRouted routed = opening.routed();
            ComplaintState state = stateByComplaint.getOrDefault(routed.complaintId(), ComplaintState.UNKNOWN);
            if (routed.round() <= state.round()) {
                continue;
            }
            stateByComplaint.put(routed.complaintId(), new ComplaintState(routed.round(), state.withdrawn()));
            if (state.withdrawn()) {
                Instant now = clock.instant();
                store(
                        opening,
                        AgencyCase.openedWithdrawn(opening.caseId(), routed, now),
                        List.of(CaseHistoryEntries.opened(routed, now), CaseHistoryEntries.withdrawn(now)));
            } else {
                newOpenings.add(opening);
            }
        }
        openNew(newOpenings);
    }

    private void openNew(List<Opening> newOpenings) {
        Map<UUID, SubjectDeadlines> deadlinesByCase =
                deadlines.start(newOpenings.stream().map(Opening::subject).toList());
        Instant now = clock.instant();
        List<Notification> toSend = new ArrayList<>(newOpenings.size());
        for (Opening opening : newOpenings) {
            Instant dueAt = deadlinesByCase
                    .getOrDefault(opening.caseId(), SubjectDeadlines.EMPTY)
                    .earliestPending()
                    .orElse(CaseStatus.CLOSED_DUE_AT);
            store(
                    opening,
                    AgencyCase.opened(opening.caseId(), opening.routed(), now, dueAt),
                    List.of(CaseHistoryEntries.opened(opening.routed(), now)));
            toSend.add(opening.notification(dueAt, now));
        }
        notifications.enqueue(toSend);
    }

    private void store(Opening opening, AgencyCase agencyCase, List<EntryDraft> entries) {
        opening.event().runInTrace(() -> history.open(agencyCase, entries));
    }

    private record Opening(UUID caseId, ReceivedEvent event) {

        ComplaintRouted routed() {
            return (ComplaintRouted) event.data();
        }

        Notification notification(Instant dueAt, Instant now) {
            return new Notification(
                    NotificationKind.CASE_OPENED,
                    routed().agencyCode(),
                    caseId,
                    routed().trackingNumber(),
                    null,
                    Map.of("dueAt", dueAt.toString()),
                    now);
        }

        /**
         * Starts the deadlines at the time of the routing decision, or of the submission where a policy says so; not of
         * the arrival of the event, so that a replay computes the same deadlines.
         */
        DeadlineSubject subject() {
            return new DeadlineSubject(
                    SubjectKind.CASE,
                    caseId,
                    routed().complaintId(),
                    routed().agencyCode(),
                    ComplaintClass.of(routed().complaint().kind(), routed().oversight())
                            .policySubjects(),
                    STAGES,
                    Map.of(
                            StartEvent.ROUTED, routed().decidedAt(),
                            StartEvent.RECEIVED, routed().submittedAt()),
                    null);
        }
    }
}
