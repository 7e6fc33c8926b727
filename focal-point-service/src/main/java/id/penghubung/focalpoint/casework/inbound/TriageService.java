package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.focalpoint.casework.inbound.ComplaintStateTable.ComplaintState;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Starts the deadlines of complaints that no rule could route; the coordinator has to verify them too. */
@ApplicationScoped
class TriageService {

    private final ComplaintStateTable complaintStates;
    private final DeadlineService deadlines;

    TriageService(ComplaintStateTable complaintStates, DeadlineService deadlines) {
        this.complaintStates = complaintStates;
        this.deadlines = deadlines;
    }

    /**
     * Starts the deadlines of new complaints. A complaint that is in triage again keeps those that it has.
     *
     * @return the complaints for which events were postponed
     */
    Set<UUID> record(List<ComplaintSentToTriage> sent) {
        Map<UUID, ComplaintSentToTriage> first = new LinkedHashMap<>();
        sent.stream().filter(each -> each.round() == 1).forEach(each -> first.putIfAbsent(each.complaintId(), each));
        if (first.isEmpty()) {
            return Set.of();
        }
        Map<UUID, ComplaintState> states = complaintStates.lockAndRead(first.keySet());
        first.keySet()
                .removeIf(id -> states.getOrDefault(id, ComplaintState.UNKNOWN).isKnown());
        deadlines.start(first.values().stream().map(TriageService::subject).toList());
        return first.keySet().stream()
                .filter(id -> states.getOrDefault(id, ComplaintState.UNKNOWN).postponed())
                .collect(Collectors.toSet());
    }

    private static DeadlineSubject subject(ComplaintSentToTriage sent) {
        return NewComplaint.deadlines(sent.complaintId(), sent.arrivedAt());
    }
}
