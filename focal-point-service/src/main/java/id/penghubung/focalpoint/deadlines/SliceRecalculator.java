package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recalculates a slice of the open deadlines, in the caller's transaction. */
@ApplicationScoped
class SliceRecalculator {

    private final DeadlineRepository deadlines;
    private final SuspensionRepository suspensions;
    private final RecalculatedDeadlineTable table;
    private final DeadlineRulesCache rules;
    private final DeadlineListeners listeners;
    private final Clock clock;

    SliceRecalculator(
            DeadlineRepository deadlines,
            SuspensionRepository suspensions,
            RecalculatedDeadlineTable table,
            DeadlineRulesCache rules,
            DeadlineListeners listeners,
            Clock clock) {
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.table = table;
        this.rules = rules;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** @return the number of deadlines in the slice that have a new due time */
    int recalculate(Recalculation job, List<OpenDeadline> slice) {
        // Lock in the same order as the actions of officers: first the subjects, then their deadlines.
        listeners.lock(slice);
        List<RecalculatedDeadline> changed = changed(
                job, deadlines.lockOpen(slice.stream().map(OpenDeadline::id).toList()));
        return changed.isEmpty() ? 0 : store(job, changed);
    }

    private int store(Recalculation job, List<RecalculatedDeadline> changed) {
        Instant now = clock.instant();
        Optional.ofNullable(changed.getFirst().policy())
                .ifPresent(policy -> table.storePolicy(
                        changed.stream().map(RecalculatedDeadline::id).toList(), policy));
        table.store(changed, now);
        List<RecalculatedDeadline> moved =
                changed.stream().filter(RecalculatedDeadline::isMoved).toList();
        if (!moved.isEmpty()) {
            table.insertMoves(
                    job.id(), moved.stream().map(RecalculatedDeadline::move).toList(), now);
            List<UUID> subjects = moved.stream()
                    .map(RecalculatedDeadline::subjectId)
                    .distinct()
                    .toList();
            listeners.onDeadlinesMoved(moved, table.earliestPending(subjects), job.reason());
        }
        return moved.size();
    }

    private List<RecalculatedDeadline> changed(Recalculation job, List<Deadline> open) {
        DeadlineRules currentRules = rules.locked();
        Map<UUID, List<Suspension>> suspensionsBySubject =
                suspensions.of(open.stream().map(Deadline::subjectId).distinct().toList());
        @Nullable
        DeadlinePolicy replacement =
                job.policyId().flatMap(currentRules::policy).orElse(null);
        DeadlinePlanner planner = new DeadlinePlanner(currentRules, clock.instant());
        return open.stream()
                .filter(deadline -> job.appliesTo(deadline)
                        && (replacement == null || replaces(replacement, deadline, currentRules)))
                .flatMap(deadline -> {
                    RecalculatedDeadline recalculated = RecalculatedDeadline.of(
                            deadline,
                            suspensionsBySubject.getOrDefault(deadline.subjectId(), List.of()),
                            calendarOf(deadline, currentRules),
                            replacement,
                            replacement == null ? planner.escalationPolicy(deadline) : replacement.escalationPolicy());
                    return Optional.of(recalculated).filter(each -> each.differsFrom(deadline)).stream();
                })
                .toList();
    }

    private static WorkingCalendar calendarOf(Deadline deadline, DeadlineRules currentRules) {
        return deadline.isOpen()
                ? currentRules.calendars().ofAgency(deadline.agencyCode())
                : currentRules.calendars().of(deadline.calendarCode());
    }

    /** Returns whether a deadline can still be met and was started by an earlier version of the policy. */
    private static boolean replaces(DeadlinePolicy replacement, Deadline deadline, DeadlineRules currentRules) {
        return deadline.isOpen()
                && deadline.policyId()
                        .flatMap(currentRules::policy)
                        .filter(own -> own.subject().equals(replacement.subject())
                                && own.stage() == replacement.stage()
                                && own.startEvent() == replacement.startEvent()
                                && own.validFrom().isBefore(replacement.validFrom()))
                        .isPresent();
    }
}
