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

/** Counts a slice of the open deadlines again, in the caller's transaction. */
@ApplicationScoped
class SliceRecalculator {

    private final DeadlineRepository deadlines;
    private final SuspensionRepository ledger;
    private final RecalculatedDeadlineTable table;
    private final DeadlineRulesCache rules;
    private final DeadlineListener owner;
    private final Clock clock;

    SliceRecalculator(
            DeadlineRepository deadlines,
            SuspensionRepository ledger,
            RecalculatedDeadlineTable table,
            DeadlineRulesCache rules,
            DeadlineListener owner,
            Clock clock) {
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.table = table;
        this.rules = rules;
        this.owner = owner;
        this.clock = clock;
    }

    /** @return how many of the slice are due at another moment now */
    int recount(Recalculation job, List<OpenDeadline> slice) {
        // In the order in which officers take them: first the cases, then their deadlines.
        owner.hold(slice.stream().map(OpenDeadline::subjectId).distinct().toList());
        List<RecalculatedDeadline> changed = changed(
                job, deadlines.lockOpen(slice.stream().map(OpenDeadline::id).toList()));
        return changed.isEmpty() ? 0 : store(job, changed);
    }

    private int store(Recalculation job, List<RecalculatedDeadline> changed) {
        Instant now = clock.instant();
        Optional.ofNullable(changed.getFirst().policy())
                .ifPresent(policy ->
                        table.storePolicy(changed.stream().map(RecalculatedDeadline::id).toList(), policy));
        table.store(changed, now);
        List<DeadlineMove> moves =
                changed.stream().filter(RecalculatedDeadline::moves).map(RecalculatedDeadline::move).toList();
        if (!moves.isEmpty()) {
            table.report(job.id(), moves, now);
            List<UUID> moved =
                    moves.stream().map(DeadlineMove::subjectId).distinct().toList();
            owner.takeNoteOfMoves(moves, table.soonestOwed(moved), job.reason());
        }
        return moves.size();
    }

    private List<RecalculatedDeadline> changed(Recalculation job, List<Deadline> open) {
        DeadlineRules inForce = rules.held();
        Map<UUID, List<Suspension>> ledgers =
                ledger.of(open.stream().map(Deadline::subjectId).distinct().toList());
        @Nullable
        DeadlinePolicy replacement = job.policyId().flatMap(inForce::policy).orElse(null);
        DeadlinePlanner counter = new DeadlinePlanner(inForce, clock.instant());
        return open.stream()
                .filter(deadline ->
                        job.concerns(deadline) && (replacement == null || replaces(replacement, deadline, inForce)))
                .flatMap(deadline -> {
                    RecalculatedDeadline counted = RecalculatedDeadline.of(
                            deadline,
                            ledgers.getOrDefault(deadline.subjectId(), List.of()),
                            calendarOf(deadline, inForce),
                            replacement,
                            replacement == null ? counter.ladder(deadline) : replacement.ladder());
                    return Optional.of(counted).filter(each -> each.changes(deadline)).stream();
                })
                .toList();
    }

    private static WorkingCalendar calendarOf(Deadline deadline, DeadlineRules inForce) {
        return deadline.isOpen()
                ? inForce.calendars().ofAgency(deadline.agencyCode())
                : inForce.calendars().of(deadline.calendarCode());
    }

    /** Whether a deadline can still be kept and was started by an earlier version of the policy. */
    private static boolean replaces(DeadlinePolicy replacement, Deadline deadline, DeadlineRules inForce) {
        return deadline.isOpen()
                && deadline.policyId()
                        .flatMap(inForce::policy)
                        .filter(own -> own.subject().equals(replacement.subject())
                                && own.stage() == replacement.stage()
                                && own.validFrom().isBefore(replacement.validFrom()))
                        .isPresent();
    }
}
