package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.Calendars;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Explains deadlines to those who may see them: the agency its own, the overseers all. */
@ApplicationScoped
class Explanations {

    private final DeadlineRepository deadlines;
    private final SuspensionLedger ledger;
    private final FiredRungs rungs;
    private final MoveStore moves;
    private final RecalculationStore recalculations;
    private final Calendars calendars;
    private final Clock clock;

    Explanations(
            DeadlineRepository deadlines,
            SuspensionLedger ledger,
            FiredRungs rungs,
            MoveStore moves,
            RecalculationStore recalculations,
            Calendars calendars,
            Clock clock) {
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.rungs = rungs;
        this.moves = moves;
        this.recalculations = recalculations;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    ExplanationView explain(UUID id, Caller caller) {
        Deadline deadline = (caller.hasAnyRole(Roles.COORDINATOR, Roles.OMBUDSMAN, Roles.ADMIN)
                        ? deadlines.findByIdOptional(id)
                        : deadlines.seenBy(id, caller.agency().orElseThrow(ProblemException::notFound)))
                .orElseThrow(ProblemException::notFound);
        Instant now = clock.instant();
        // What stands still will be counted by what is known when it goes on.
        Instant knownAt = deadline.isSuspended() ? now : deadline.countedAt();
        Explanation explanation = new Explanation(
                deadline,
                ledger.of(deadline.subjectId()),
                calendars.asKnown(deadline.calendarCode(), knownAt),
                knownAt,
                now);
        return explanation.view(
                rungs.of(id).stream()
                        .sorted(Comparator.comparing(FiredRung::rung))
                        .toList(),
                movesOf(id));
    }

    private List<MoveView> movesOf(UUID id) {
        List<MoveEntry> entries = moves.ofDeadline(id);
        Map<UUID, String> reasons = recalculations.reasons(
                entries.stream().map(MoveEntry::recalculationId).toList());
        return entries.stream()
                .map(move -> move.view(reasons.getOrDefault(move.recalculationId(), "")))
                .toList();
    }
}
