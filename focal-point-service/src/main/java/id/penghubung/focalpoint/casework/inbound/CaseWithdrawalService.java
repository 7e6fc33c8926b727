package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.ComplaintDeadlinePublisher;
import id.penghubung.focalpoint.casework.history.SupportEnd;
import id.penghubung.focalpoint.casework.history.SupportingCases;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.ComplaintLocks;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Closes the cases of withdrawn complaints, ends their deadlines, and stores that these complaints are withdrawn. */
@ApplicationScoped
class CaseWithdrawalService {

    private final ComplaintStateTable complaintStates;
    private final CaseRepository cases;
    private final DeadlineService deadlines;
    private final ComplaintLocks locks;
    private final CaseClosing closing;
    private final SupportingCases supportingCases;
    private final ComplaintDeadlinePublisher complaintEvents;
    private final Clock clock;

    CaseWithdrawalService(
            ComplaintStateTable complaintStates,
            CaseRepository cases,
            DeadlineService deadlines,
            ComplaintLocks locks,
            CaseClosing closing,
            SupportingCases supportingCases,
            ComplaintDeadlinePublisher complaintEvents,
            Clock clock) {
        this.complaintStates = complaintStates;
        this.cases = cases;
        this.deadlines = deadlines;
        this.locks = locks;
        this.closing = closing;
        this.supportingCases = supportingCases;
        this.complaintEvents = complaintEvents;
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
        locks.lock(byComplaint.keySet());
        Map<UUID, Instant> withdrawals = byComplaint.values().stream()
                .map(CaseWithdrawalService::withdrawn)
                .collect(Collectors.toMap(ComplaintWithdrawn::complaintId, ComplaintWithdrawn::withdrawnAt));
        complaintStates.insertWithdrawn(withdrawals);
        List<Closing> closings = cases.lockUnclosedOf(byComplaint.keySet()).stream()
                .map(agencyCase ->
                        new Closing(agencyCase, Objects.requireNonNull(byComplaint.get(agencyCase.complaintId()))))
                .toList();
        Map<UUID, Instant> subjects = new HashMap<>(withdrawals);
        closings.forEach(each -> subjects.put(each.agencyCase().id(), each.at()));
        Map<UUID, SubjectDeadlines> ended = deadlines.cancelAll(subjects);
        for (Closing each : closings) {
            SubjectDeadlines ofCase = ended.getOrDefault(each.agencyCase().id(), SubjectDeadlines.EMPTY);
            each.event()
                    .runInTrace(() -> closing.close(
                            each.agencyCase(), ofCase, CaseHistoryEntries.withdrawn(each.at()), AgencyCase::withdraw));
        }
        supportingCases.cancelAll(withdrawals.keySet(), SupportEnd.COMPLAINT_WITHDRAWN);
        complaintEvents.breached(
                withdrawals.keySet().stream()
                        .flatMap(id -> ended.getOrDefault(id, SubjectDeadlines.EMPTY).newBreaches().stream())
                        .toList(),
                clock.instant());
    }

    private static ComplaintWithdrawn withdrawn(ReceivedEvent event) {
        return (ComplaintWithdrawn) event.data();
    }

    private record Closing(AgencyCase agencyCase, ReceivedEvent event) {

        Instant at() {
            return withdrawn(event).withdrawnAt();
        }
    }
}
