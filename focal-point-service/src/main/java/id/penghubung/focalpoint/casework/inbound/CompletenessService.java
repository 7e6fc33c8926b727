package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.focalpoint.deadlines.DeadlineStage.COMPLETENESS_REPLY;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.COMPLETION_BY_REPORTER;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.OUTER_LIMIT;
import static id.penghubung.focalpoint.deadlines.DeadlineStage.VERIFICATION;

import id.penghubung.events.ComplaintCompleted;
import id.penghubung.events.CompletenessDecided;
import id.penghubung.focalpoint.casework.history.ComplaintDeadlinePublisher;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Ends and starts the deadlines of a complaint itself: verification (SP4N-LAPOR), completeness and completion (UU 25/2009 Art. 44), and
 * the 60 days from the complete file (Art. 50, Perpres 76/2013). None of them suspends another. The complaint is locked.
 */
@ApplicationScoped
class CompletenessService {

    private final DeadlineService deadlines;
    private final ComplaintDeadlinePublisher events;
    private final Clock clock;

    CompletenessService(DeadlineService deadlines, ComplaintDeadlinePublisher events, Clock clock) {
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    void verified(UUID complaintId, Instant at) {
        complete(complaintId, VERIFICATION, at);
    }

    /** Starts what the decision asks for: the completion by the reporter, or the outer limit for all agencies together. */
    void decided(CompletenessDecided decision) {
        UUID id = decision.complaintId();
        SubjectDeadlines known = complete(id, COMPLETENESS_REPLY, decision.decidedAt());
        if (decision.complete()) {
            publish(deadlines.cancel(id, Set.of(COMPLETION_BY_REPORTER), decision.decidedAt()));
            if (!known.has(OUTER_LIMIT)) {
                // The last part of the complaint arrived when the latest time to look at it began.
                start(
                        id,
                        OUTER_LIMIT,
                        StartEvent.COMPLETE,
                        known.lastStart(COMPLETENESS_REPLY).orElse(decision.decidedAt()));
            }
        } else if (!known.has(OUTER_LIMIT) && !isPending(known, COMPLETION_BY_REPORTER)) {
            // A complaint that is complete stays so: this decision is one from before, which was sent again.
            start(id, COMPLETION_BY_REPORTER, StartEvent.SENT, decision.decidedAt());
        }
    }

    /** Ends the time of the reporter, and starts that of the coordinator to look at the completed complaint. */
    void completed(ComplaintCompleted completion) {
        UUID id = completion.complaintId();
        SubjectDeadlines known = complete(id, COMPLETION_BY_REPORTER, completion.completedAt());
        if (!isPending(known, COMPLETENESS_REPLY)) {
            start(id, COMPLETENESS_REPLY, StartEvent.RECEIVED, completion.completedAt());
        }
    }

    private SubjectDeadlines complete(UUID complaintId, DeadlineStage stage, Instant at) {
        SubjectDeadlines known = deadlines.complete(complaintId, Set.of(stage), at);
        publish(known);
        return known;
    }

    private void publish(SubjectDeadlines changed) {
        events.breached(changed.newBreaches(), clock.instant());
    }

    private void start(UUID complaintId, DeadlineStage stage, StartEvent event, Instant at) {
        deadlines.start(List.of(DeadlineSubject.ofComplaint(complaintId, Set.of(stage), event, at)));
    }

    private static boolean isPending(SubjectDeadlines known, DeadlineStage stage) {
        return known.deadlines().stream().anyMatch(deadline -> deadline.stage() == stage && deadline.isPending());
    }
}
