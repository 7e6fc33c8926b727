package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.focalpoint.casework.inbound.ComplaintStateTable.ComplaintState;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.kit.inbox.IgnoredEvents;
import id.penghubung.kit.inbox.ReceivedEvent;
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
    private final IgnoredEvents ignored;

    TriageService(ComplaintStateTable complaintStates, DeadlineService deadlines, IgnoredEvents ignored) {
        this.complaintStates = complaintStates;
        this.deadlines = deadlines;
        this.ignored = ignored;
    }

    /**
     * Starts the deadlines of new complaints. A complaint that is in triage again keeps those that it has; one that has ended or is
     * merged gets none.
     *
     * @return the complaints for which events were postponed
     */
    Set<UUID> record(List<ReceivedEvent> events) {
        Map<UUID, ReceivedEvent> first = new LinkedHashMap<>();
        events.stream()
                .filter(each -> sent(each).round() == 1)
                .forEach(each -> first.putIfAbsent(sent(each).complaintId(), each));
        if (first.isEmpty()) {
            return Set.of();
        }
        Map<UUID, ComplaintState> states = complaintStates.lockAndRead(first.keySet());
        first.entrySet()
                .removeIf(
                        each -> isNotNew(each.getValue(), states.getOrDefault(each.getKey(), ComplaintState.UNKNOWN)));
        deadlines.start(first.values().stream().map(each -> subject(sent(each))).toList());
        return first.keySet().stream()
                .filter(id -> states.getOrDefault(id, ComplaintState.UNKNOWN).postponed())
                .collect(Collectors.toSet());
    }

    private boolean isNotNew(ReceivedEvent event, ComplaintState state) {
        boolean ended = state.isOver() || state.isMerged(1);
        if (ended) {
            ignored.note(event, "the complaint has ended or is merged");
        }
        return ended || state.isKnown();
    }

    private static ComplaintSentToTriage sent(ReceivedEvent event) {
        return (ComplaintSentToTriage) event.data();
    }

    private static DeadlineSubject subject(ComplaintSentToTriage sent) {
        return NewComplaint.deadlines(sent.complaintId(), sent.arrivedAt());
    }
}
