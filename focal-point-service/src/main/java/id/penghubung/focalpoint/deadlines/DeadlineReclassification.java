package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts a deadline anew when the class of its subject is corrected: from the start that it had, with the policy of the new class
 * and all suspensions. A deadline that was met, breached or cancelled keeps what it was. Joins the caller's transaction.
 */
@ApplicationScoped
public class DeadlineReclassification {

    private final DeadlineRepository deadlines;
    private final SuspensionRepository suspensions;
    private final RecalculatedDeadlineTable table;
    private final DeadlineClassChangeRepository changes;
    private final DeadlineRulesCache rules;
    private final IdGenerator ids;
    private final Clock clock;

    DeadlineReclassification(
            DeadlineRepository deadlines,
            SuspensionRepository suspensions,
            RecalculatedDeadlineTable table,
            DeadlineClassChangeRepository changes,
            DeadlineRulesCache rules,
            IdGenerator ids,
            Clock clock) {
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.table = table;
        this.changes = changes;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Gives the open deadline of a stage the policy of another class. The caller has locked the subject.
     *
     * @param policySubjects the subjects of the policies that apply now, in the order in which they are looked up
     * @param reason the reason of the correction, for the explanation
     * @return the move; empty if the deadline is not open, or its due time stays the same
     */
    public Optional<DeadlineMove> reclassify(
            UUID subjectId, DeadlineStage stage, List<String> policySubjects, @Nullable String reason) {
        // Locked, because the statements below would undo what a sweep writes meanwhile.
        return deadlines.lock(subjectId, stage).stream()
                .filter(Deadline::isOpen)
                .findFirst()
                .flatMap(deadline -> reclassify(deadline, policySubjects, reason));
    }

    private Optional<DeadlineMove> reclassify(Deadline deadline, List<String> policySubjects, @Nullable String reason) {
        DeadlineRules currentRules = rules.locked();
        WorkingCalendar calendar = currentRules.calendars().of(deadline.calendarCode());
        LocalDate startDay = LocalDate.ofInstant(deadline.startedAt(), calendar.zone());
        return currentRules
                .policyFor(policySubjects, deadline.stage(), startDay)
                .filter(policy -> !deadline.policyId().equals(Optional.of(policy.id())))
                .flatMap(policy -> changed(
                        deadline,
                        RecalculatedDeadline.of(
                                deadline,
                                suspensions.of(deadline.subjectId()),
                                calendar,
                                policy,
                                policy.escalationPolicy()),
                        policy,
                        reason));
    }

    private Optional<DeadlineMove> changed(
            Deadline deadline, RecalculatedDeadline recalculated, DeadlinePolicy policy, @Nullable String reason) {
        DeadlineView before = deadline.view();
        Instant now = clock.instant();
        // The statements change the row directly, as those of a recalculation do.
        deadlines.flush();
        table.storePolicy(List.of(deadline.id()), policy);
        table.store(List.of(recalculated), now);
        deadlines.getEntityManager().refresh(deadline);
        if (before.amount() != policy.amount() || before.unit() != policy.unit()) {
            changes.persist(new DeadlineClassChange(ids.next(), before, deadline.view(), reason, now));
        }
        return recalculated.isMoved() ? Optional.of(recalculated.move()) : Optional.empty();
    }
}
