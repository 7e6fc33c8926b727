package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.casework.history.CaseEventPublisher;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseEvent;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Closes the cases of withdrawn complaints, and stores that these complaints are withdrawn. */
@ApplicationScoped
class CaseWithdrawalService {

    private final ComplaintStateTable complaintStates;
    private final CaseRepository cases;
    private final DeadlineService deadlines;
    private final CaseEventPublisher events;
    private final CaseHistoryWriter history;
    private final Clock clock;

    CaseWithdrawalService(
            ComplaintStateTable complaintStates,
            CaseRepository cases,
            DeadlineService deadlines,
            CaseEventPublisher events,
            CaseHistoryWriter history,
            Clock clock) {
        this.complaintStates = complaintStates;
        this.cases = cases;
        this.deadlines = deadlines;
        this.events = events;
        this.history = history;
        this.clock = clock;
    }

    /** @param events events of withdrawn complaints */
    void withdraw(List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<UUID, ReceivedEvent> byComplaint = events.stream()
                .collect(Collectors.toMap(
                        event -> withdrawn(event).complaintId(), Function.identity(), (first, duplicate) -> first));
        complaintStates.lockComplaints(byComplaint.keySet());
        complaintStates.insertWithdrawn(byComplaint.values().stream()
                .map(CaseWithdrawalService::withdrawn)
                .collect(Collectors.toMap(ComplaintWithdrawn::complaintId, ComplaintWithdrawn::withdrawnAt)));
        List<Closing> closings = cases.lockUnclosedOf(byComplaint.keySet()).stream()
                .map(agencyCase ->
                        new Closing(agencyCase, Objects.requireNonNull(byComplaint.get(agencyCase.complaintId()))))
                .toList();
        Map<UUID, SubjectDeadlines> deadlinesByCase =
                deadlines.cancelAll(closings.stream().collect(Collectors.toMap(Closing::caseId, Closing::at)));
        for (Closing closing : closings) {
            SubjectDeadlines deadlines = deadlinesByCase.getOrDefault(closing.caseId(), SubjectDeadlines.EMPTY);
            closing.event().runInTrace(() -> close(closing, deadlines));
        }
    }

    private void close(Closing closing, SubjectDeadlines deadlines) {
        AgencyCase agencyCase = closing.agencyCase();
        List<CaseEvent> breaches =
                deadlines.newBreaches().stream().map(agencyCase::breached).toList();
        events.publish(agencyCase, breaches, clock.instant());
        List<EntryDraft> entries = new ArrayList<>();
        breaches.forEach(breach -> entries.add(CaseHistoryEntries.ofEvent(breach.body(), Actor.SYSTEM)));
        entries.add(CaseHistoryEntries.withdrawn(closing.at()));
        history.append(agencyCase, entries);
        agencyCase.withdraw();
        agencyCase.updateNextDue(CaseStatus.CLOSED_DUE_AT);
    }

    private static ComplaintWithdrawn withdrawn(ReceivedEvent event) {
        return (ComplaintWithdrawn) event.data();
    }

    private record Closing(AgencyCase agencyCase, ReceivedEvent event) {

        UUID caseId() {
            return agencyCase.id();
        }

        Instant at() {
            return withdrawn(event).withdrawnAt();
        }
    }
}
