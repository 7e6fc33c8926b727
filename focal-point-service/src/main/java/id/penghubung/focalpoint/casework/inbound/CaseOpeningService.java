package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.history.SupportingCases;
import id.penghubung.focalpoint.casework.inbound.ComplaintStateTable.ComplaintState;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.kit.inbox.IgnoredEvents;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens cases for routed complaints in batches, with a few statements for a whole batch. */
@ApplicationScoped
class CaseOpeningService {

    private final ComplaintStateTable complaintStates;
    private final EarlierRounds earlierRounds;
    private final CaseRecallService recalls;
    private final CaseHistoryWriter history;
    private final DeadlineService deadlines;
    private final SupportingCases supportingCases;
    private final Notifications notifications;
    private final IgnoredEvents ignored;
    private final IdGenerator ids;
    private final Clock clock;

    CaseOpeningService(
            ComplaintStateTable complaintStates,
            EarlierRounds earlierRounds,
            CaseRecallService recalls,
            CaseHistoryWriter history,
            DeadlineService deadlines,
            SupportingCases supportingCases,
            Notifications notifications,
            IgnoredEvents ignored,
            IdGenerator ids,
            Clock clock) {
        this.complaintStates = complaintStates;
        this.earlierRounds = earlierRounds;
        this.recalls = recalls;
        this.history = history;
        this.deadlines = deadlines;
        this.supportingCases = supportingCases;
        this.notifications = notifications;
        this.ignored = ignored;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a case for each new round of a complaint. A round that is known, or older than a known one, is ignored. The first
     * round of a complaint that was not in triage starts the deadlines of the complaint as well.
     *
     * @param events events of routed complaints
     * @return the complaints for which events were postponed
     */
    Set<UUID> open(List<ReceivedEvent> events) {
        Set<UUID> complaints =
                events.stream().map(event -> routed(event).complaintId()).collect(Collectors.toSet());
        Map<UUID, ComplaintState> stateByComplaint = complaintStates.lockAndRead(complaints);
        List<Opening> newOpenings = new ArrayList<>();
        for (ReceivedEvent event : events) {
            ComplaintRouted routed = routed(event);
            ComplaintState state = stateByComplaint.getOrDefault(routed.complaintId(), ComplaintState.UNKNOWN);
            if (routed.round() <= state.round()) {
                continue;
            }
            Opening opening = new Opening(ids.next(), event, routed, state);
            stateByComplaint.put(routed.complaintId(), state.opened(routed.round(), routed.decidedAt()));
            if (state.isOver() || state.isMerged(routed.round())) {
                ignored.note(event, "the complaint has ended or is merged; its case is stored as closed");
                storeClosed(opening);
            } else {
                newOpenings.add(opening);
            }
        }
        openNew(newOpenings);
        return stateByComplaint.entrySet().stream()
                .filter(each -> each.getValue().postponed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void storeClosed(Opening opening) {
        Instant now = clock.instant();
        ComplaintRouted routed = opening.routed();
        CaseStatus closed = closedStatus(opening.state(), routed.round());
        store(
                opening,
                AgencyCase.openedClosed(opening.caseId(), routed, closed, now),
                List.of(CaseHistoryEntries.opened(routed, now), endOf(closed, now)));
    }

    private static CaseStatus closedStatus(ComplaintState state, int round) {
        if (state.withdrawn()) {
            return CaseStatus.WITHDRAWN;
        }
        return state.archived() || !state.isMerged(round) ? CaseStatus.RECALLED : CaseStatus.MERGED;
    }

    private static EntryDraft endOf(CaseStatus closed, Instant now) {
        return switch (closed) {
            case WITHDRAWN -> CaseHistoryEntries.withdrawn(now);
            case MERGED -> CaseHistoryEntries.mergedBeforeOpening(now);
            default -> CaseHistoryEntries.recalledBeforeOpening(now);
        };
    }

    private void openNew(List<Opening> newOpenings) {
        recalls.hideFromEarlierAgencies(newOpenings.stream()
                .filter(Opening::followsAnotherRound)
                .filter(opening -> opening.classification().oversight())
                .map(Opening::routed)
                .toList());
        Map<UUID, List<UUID>> earlier = earlierRounds.casesBefore(newOpenings);
        Map<UUID, SubjectDeadlines> deadlinesByCase = deadlines.start(newOpenings.stream()
                .flatMap(opening -> subjects(opening, earlier))
                .toList());
        Instant now = clock.instant();
        List<Notification> toSend = new ArrayList<>(newOpenings.size());
        Map<Opening, AgencyCase> withSupport = new LinkedHashMap<>();
        for (Opening opening : newOpenings) {
            Instant dueAt = deadlinesByCase
                    .getOrDefault(opening.caseId(), SubjectDeadlines.EMPTY)
                    .earliestPending()
                    .orElse(CaseStatus.CLOSED_DUE_AT);
            AgencyCase opened =
                    AgencyCase.opened(opening.caseId(), opening.routed(), opening.classification(), now, dueAt);
            store(opening, opened, List.of(CaseHistoryEntries.opened(opening.routed(), now)));
            if (opening.asksForSupport()) {
                withSupport.put(opening, opened);
            }
            toSend.add(opening.notification(dueAt, now));
        }
        notifications.enqueue(toSend);
        withSupport.forEach(
                (opening, opened) -> opening.event().runInTrace(() -> supportingCases.open(opened, opening.routed())));
    }

    private static Stream<DeadlineSubject> subjects(Opening opening, Map<UUID, List<UUID>> earlier) {
        return opening.subjects(earlier.getOrDefault(opening.routed().complaintId(), List.of())).stream();
    }

    private void store(Opening opening, AgencyCase agencyCase, List<EntryDraft> entries) {
        opening.event().runInTrace(() -> history.open(agencyCase, entries));
    }

    private static ComplaintRouted routed(ReceivedEvent event) {
        return (ComplaintRouted) event.data();
    }
}
