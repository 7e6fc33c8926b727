package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.focalpoint.casework.escalation.ComplaintContextTable.ComplaintContext;
import id.penghubung.focalpoint.casework.history.ComplaintDeadlinePublisher;
import id.penghubung.focalpoint.casework.model.ComplaintLocks;
import id.penghubung.focalpoint.casework.model.SuperiorReviews;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.DeadlineListener;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.EarliestPendingDeadline;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.SubjectKind;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.notifications.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Escalates the deadlines of complaints: to the coordinator and then to the regional secretary, or to the agency that has the complaint
 * when the limit for all agencies together is near. complaints-service reminds the reporter to complete a complaint.
 *
 * <p>An answer ends the deadlines of its complaint. This is recorded when the next level is due, with the time of the answer, so that
 * an answer costs no statement for them.
 */
@ApplicationScoped
class ComplaintDeadlineListener implements DeadlineListener {

    /** The stages that an answer makes needless. The time for the reply of the reporter begins with it. */
    private static final Set<DeadlineStage> ENDED_BY_ANSWER = EnumSet.of(
            DeadlineStage.VERIFICATION,
            DeadlineStage.COMPLETENESS_REPLY,
            DeadlineStage.COMPLETION_BY_REPORTER,
            DeadlineStage.OUTER_LIMIT);

    private final ComplaintLocks locks;
    private final ComplaintContextTable contexts;
    private final DeadlineService deadlines;
    private final SuperiorReviews superiorReviews;
    private final ComplaintDeadlinePublisher events;
    private final Notifications notifications;
    private final Clock clock;

    ComplaintDeadlineListener(
            ComplaintLocks locks,
            ComplaintContextTable contexts,
            DeadlineService deadlines,
            SuperiorReviews superiorReviews,
            ComplaintDeadlinePublisher events,
            Notifications notifications,
            Clock clock) {
        this.locks = locks;
        this.contexts = contexts;
        this.deadlines = deadlines;
        this.superiorReviews = superiorReviews;
        this.events = events;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public SubjectKind subjectKind() {
        return SubjectKind.COMPLAINT;
    }

    @Override
    public Set<UUID> onEscalation(List<EscalationReached> escalations) {
        Set<UUID> locked = locks.tryLock(
                escalations.stream().map(EscalationReached::subjectId).collect(Collectors.toSet()));
        if (locked.isEmpty()) {
            return Set.of();
        }
        Map<UUID, ComplaintContext> contextById = contexts.of(locked);
        Set<UUID> answered = endAnswered(contextById);
        // Subjects are reported as a whole: the time for a reply waits for the next sweep if the answer has ended
        // another one.
        Set<UUID> ended = escalations.stream()
                .filter(each -> answered.contains(each.subjectId()) && !followsAnswer(each.stage()))
                .map(EscalationReached::subjectId)
                .collect(Collectors.toSet());
        List<EscalationReached> reached = escalations.stream()
                .filter(each -> locked.contains(each.subjectId()) && !ended.contains(each.subjectId()))
                .toList();
        publish(reached);
        notifications.enqueue(reached.stream()
                .filter(each -> !ofReporter(each.stage()))
                .map(each -> ComplaintNotificationFactory.of(
                        each, contextById.getOrDefault(each.subjectId(), ComplaintContext.UNKNOWN)))
                .toList());
        return reached.stream().map(EscalationReached::subjectId).collect(Collectors.toSet());
    }

    /** Ends the deadlines of complaints that were answered, and returns these complaints. */
    private Set<UUID> endAnswered(Map<UUID, ComplaintContext> contextById) {
        Map<UUID, Instant> answers = new HashMap<>();
        contextById.forEach((id, context) -> {
            if (context.answeredAt() != null) {
                answers.put(id, context.answeredAt());
            }
        });
        List<Breach> breaches = new ArrayList<>();
        answers.forEach((id, at) -> breaches.addAll(
                deadlines.complete(id, Set.of(DeadlineStage.OUTER_LIMIT), at).newBreaches()));
        answers.forEach((id, at) ->
                breaches.addAll(deadlines.cancel(id, ENDED_BY_ANSWER, at).newBreaches()));
        events.breached(breaches, clock.instant());
        return answers.keySet();
    }

    private void publish(List<EscalationReached> reached) {
        events.breached(
                reached.stream()
                        .filter(each -> each.level() == EscalationLevel.BREACH)
                        .map(EscalationReached::breach)
                        .toList(),
                clock.instant());
        events.escalated(
                reached.stream()
                        .filter(ComplaintDeadlineListener::isForReporter)
                        .toList(),
                clock.instant());
    }

    /** Returns whether the time of a stage begins with an answer, or after it. */
    private static boolean followsAnswer(DeadlineStage stage) {
        return stage == DeadlineStage.REPORTER_REPLY || stage == DeadlineStage.SUPERIOR_REVIEW;
    }

    private static boolean ofReporter(DeadlineStage stage) {
        return stage == DeadlineStage.COMPLETION_BY_REPORTER || stage == DeadlineStage.REPORTER_REPLY;
    }

    /** Returns whether complaints-service acts on a level: it reminds the reporter, or shows that a superior was notified. */
    private static boolean isForReporter(EscalationReached reached) {
        if (reached.stage() == DeadlineStage.REPORTER_REPLY) {
            return false;
        }
        return reached.stage() == DeadlineStage.COMPLETION_BY_REPORTER
                ? reached.level() != EscalationLevel.BREACH
                : reached.level().compareTo(EscalationLevel.SUPERIOR) >= 0;
    }

    @Override
    public void lock(Collection<UUID> subjectIds) {
        locks.lock(subjectIds);
    }

    /** Moves the work of superiors only: the job that publishes due dates finds those that moved. */
    @Override
    public void onDeadlinesMoved(
            List<DeadlineMove> moves, List<EarliestPendingDeadline> earliestPending, String reason) {
        moves.stream()
                .filter(move -> move.stage() == DeadlineStage.SUPERIOR_REVIEW)
                .forEach(move -> superiorReviews.move(move.subjectId(), move.newDueAt()));
    }
}
