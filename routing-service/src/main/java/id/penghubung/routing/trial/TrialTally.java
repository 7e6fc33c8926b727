package id.penghubung.routing.trial;

import id.penghubung.routing.decision.PastComplaint;
import id.penghubung.routing.rules.ComplaintFacts;
import id.penghubung.routing.rules.Destinations;
import id.penghubung.routing.rules.RuleMatch;
import id.penghubung.routing.rules.RuleSet;
import id.penghubung.routing.trial.TrialReport.Move;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides past complaints by two rule sets and counts. It needs no database, so that a trial costs little more than the reading. */
final class TrialTally {

    private static final int MAXIMUM_MOVES = 200;

    private final RuleSet inForce;
    private final RuleSet draft;
    private final Destinations destinations;
    private final Map<Direction, Counts> moves = new HashMap<>();
    private int examined;
    private int elsewhere;
    private int corrected;
    private int draftAgrees;
    private int inForceAgrees;

    private record Direction(String inForce, String draft) {}

    private static final class Counts {
        private int complaints;
        private int corrected;
        private int draftAgrees;
    }

    TrialTally(RuleSet inForce, RuleSet draft, Destinations destinations) {
        this.inForce = inForce;
        this.draft = draft;
        this.destinations = destinations;
    }

    /** Counts a complaint. Returns the difference if the draft sends it elsewhere. */
    Optional<TrialDifference> add(PastComplaint complaint) {
        ComplaintFacts facts = destinations.considered(complaint.facts());
        RuleMatch before = inForce.match(facts);
        RuleMatch after = draft.match(facts);
        String from = destinations.of(before, facts).label();
        String to = destinations.of(after, facts).label();
        PastComplaint.Correction correction = complaint.correction();
        boolean agrees = correction != null && correction.label().equals(to);
        examined++;
        if (correction != null) {
            corrected++;
            draftAgrees += agrees ? 1 : 0;
            inForceAgrees += correction.label().equals(from) ? 1 : 0;
        }
        if (from.equals(to)) {
            return Optional.empty();
        }
        elsewhere++;
        Counts counts = moves.computeIfAbsent(new Direction(from, to), direction -> new Counts());
        counts.complaints++;
        counts.corrected += correction == null ? 0 : 1;
        counts.draftAgrees += agrees ? 1 : 0;
        return Optional.of(new TrialDifference(
                complaint.id(),
                from,
                before.rule().code(),
                to,
                after.rule().code(),
                correction == null ? null : correction.label(),
                correction == null ? null : correction.by()));
    }

    int examined() {
        return examined;
    }

    TrialReport report() {
        List<Move> most = moves.entrySet().stream()
                .map(entry -> new Move(
                        entry.getKey().inForce(),
                        entry.getKey().draft(),
                        entry.getValue().complaints,
                        entry.getValue().corrected,
                        entry.getValue().draftAgrees))
                .sorted(Comparator.comparingInt(Move::complaints)
                        .reversed()
                        .thenComparing(Move::inForce)
                        .thenComparing(Move::draft))
                .limit(MAXIMUM_MOVES)
                .toList();
        return new TrialReport(examined, elsewhere, corrected, draftAgrees, inForceAgrees, most);
    }
}
