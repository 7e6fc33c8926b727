package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.DueTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Calculates the deadline of a subject again after a correction of what it counts from, such as the receipt of a letter. Joins
 * the transaction of the caller, who has locked the subject.
 */
@ApplicationScoped
public class DeadlineCorrectionService {

    private final DeadlineService service;
    private final DeadlineRepository deadlines;
    private final EscalationRepository escalations;
    private final DeadlineCorrectionTable corrections;
    private final DeadlineRulesCache rules;
    private final Clock clock;

    DeadlineCorrectionService(
            DeadlineService service,
            DeadlineRepository deadlines,
            EscalationRepository escalations,
            DeadlineCorrectionTable corrections,
            DeadlineRulesCache rules,
            Clock clock) {
        this.service = service;
        this.deadlines = deadlines;
        this.escalations = escalations;
        this.corrections = corrections;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Calculates the deadline of a subject with one stage. One that was met stays as it is, and a subject without a deadline gets
     * one. A breached or cancelled deadline whose time is not over any more runs again, with all its escalation levels.
     *
     * @param reason a readable description of what was corrected, for the explanation of the deadline
     */
    public CorrectedDeadline correct(DeadlineSubject subject, String reason) {
        List<Deadline> all = deadlines.ofSubject(subject.id());
        if (all.isEmpty()) {
            return CorrectedDeadline.unchanged(
                    service.start(List.of(subject)).getOrDefault(subject.id(), SubjectDeadlines.EMPTY));
        }
        Deadline deadline = all.getFirst();
        if (deadline.view().metAt() != null) {
            return CorrectedDeadline.unchanged(SubjectDeadlines.of(all, List.of()));
        }
        Instant previousDueAt = deadline.view().dueAt();
        boolean restarted = recalculate(deadline, subject);
        Optional<DeadlineMove> move = Optional.of(new DeadlineMove(
                        deadline.id(),
                        subject.id(),
                        deadline.stage(),
                        previousDueAt,
                        deadline.view().dueAt()))
                .filter(each -> !each.newDueAt().equals(previousDueAt));
        move.ifPresent(each -> corrections.insert(each, clock.instant(), reason));
        return new CorrectedDeadline(SubjectDeadlines.of(all, List.of()), move, restarted);
    }

    /**
     * Cancels the deadlines of a subject of which nothing was asked, also if they were breached. Those that were met stay.
     *
     * @return the cancelled deadlines
     */
    public List<DeadlineView> withdraw(UUID subjectId) {
        List<Deadline> open = deadlines.ofSubject(subjectId).stream()
                .filter(deadline -> deadline.view().metAt() == null)
                .toList();
        open.forEach(Deadline::withdraw);
        return open.stream().map(Deadline::view).toList();
    }

    /** @return whether the deadline was breached or cancelled, and runs again */
    private boolean recalculate(Deadline deadline, DeadlineSubject subject) {
        DeadlineStage stage = subject.stages().iterator().next();
        Instant now = clock.instant();
        DeadlinePlanner planner = new DeadlinePlanner(rules.locked(), now);
        DeadlinePolicy policy = planner.policyOf(subject, stage);
        String calendarCode = planner.calendarOf(subject).definition().code();
        DeadlineSchedule schedule = planner.again(deadline, subject, policy);
        boolean over = !now.isBefore(schedule.due().at().plus(DueTime.BREACH_DELAY));
        boolean running = deadline.isOpen();
        if (running || (over && deadline.state() == DeadlineState.BREACHED)) {
            deadline.correct(subject, policy, calendarCode, schedule, running);
            return false;
        }
        escalations.forget(deadline.id());
        deadline.correct(subject, policy, calendarCode, planner.first(subject, policy, List.of()), true);
        return true;
    }
}
