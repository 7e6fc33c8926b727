package id.penghubung.focalpoint.ombudsman.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks agencies by the share that was fulfilled in time, then by the share that was fulfilled at all. Equal shares give an
 * equal rank, and the next rank is left out (1, 2, 2, 4). Agencies of which nothing is concluded come last, without a rank.
 * The shares are compared as exact fractions, not as the rounded numbers that are shown.
 */
final class ComplianceRanking {

    private static final Comparator<ComplianceFigures> BEST_FIRST = (one, other) -> {
        int inTime = compareShares(other.fulfilledInTime(), other.concluded(), one.fulfilledInTime(), one.concluded());
        return inTime != 0
                ? inTime
                : compareShares(other.fulfilled(), other.concluded(), one.fulfilled(), one.concluded());
    };

    private static final Comparator<AgencyCompliance> ORDER = Comparator.comparing(
                    (AgencyCompliance agency) -> agency.figures().concluded() == 0)
            .thenComparing(AgencyCompliance::figures, BEST_FIRST)
            .thenComparing(AgencyCompliance::agencyCode);

    private ComplianceRanking() {}

    /** Returns the agencies in the order of the ranking, each with its rank. */
    static List<AgencyCompliance> ranked(List<AgencyCompliance> agencies) {
        List<AgencyCompliance> ranked = new ArrayList<>(agencies.size());
        AgencyCompliance before = null;
        for (AgencyCompliance agency : agencies.stream().sorted(ORDER).toList()) {
            before = agency.withRank(rankAfter(before, agency, ranked.size() + 1));
            ranked.add(before);
        }
        return ranked;
    }

    private static @Nullable Integer rankAfter(
            @Nullable AgencyCompliance before, AgencyCompliance agency, int position) {
        if (agency.figures().concluded() == 0) {
            return null;
        }
        if (before != null && BEST_FIRST.compare(before.figures(), agency.figures()) == 0) {
            return before.rank();
        }
        return position;
    }

    /** Compares two fractions. A whole of zero makes all fractions equal; such agencies are sorted apart. */
    private static int compareShares(int part, int whole, int otherPart, int otherWhole) {
        return Long.compare((long) part * otherWhole, (long) otherPart * whole);
    }
}
