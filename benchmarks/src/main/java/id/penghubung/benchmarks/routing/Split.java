package id.penghubung.benchmarks.routing;

import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Months that are trained with, the month that sets probabilities and threshold, and the months that are tested.
 *
 * @param decisions all decisions by month
 * @param tuningMonth earlier months are trained with, later ones are tested
 */
record Split(SortedMap<Month, List<ConfirmedDecision>> decisions, Month tuningMonth) {

    /**
     * Returns the split at a month; if none is given, at the first month of the second half: of two years one is trained.
     *
     * @throws IllegalArgumentException if no month is before or none after it, or if it has no decisions
     */
    static Split of(SortedMap<Month, List<ConfirmedDecision>> decisions, Optional<Month> tuningMonth) {
        List<Month> months = List.copyOf(decisions.keySet());
        if (months.size() < 3) {
            throw new IllegalArgumentException(
                    "Decisions of three months or more are needed: to train, to set the threshold, to test");
        }
        Month tuning = tuningMonth.orElse(months.get(months.size() / 2));
        int position = months.indexOf(tuning);
        if (position < 1 || position == months.size() - 1) {
            throw new IllegalArgumentException(
                    "%s is none of the months %s to %s, of which it can be any but the first and the last"
                            .formatted(tuning, months.getFirst(), months.getLast()));
        }
        return new Split(decisions, tuning);
    }

    List<ConfirmedDecision> training() {
        return together(decisions.headMap(tuningMonth));
    }

    List<ConfirmedDecision> tuning() {
        return decisions.getOrDefault(tuningMonth, List.of());
    }

    List<ConfirmedDecision> test() {
        return together(decisions.tailMap(new Month(tuningMonth.number() + 1)));
    }

    /** Returns the splits of which each is tuned one month later, up to the month before the last one. */
    List<Split> later() {
        List<Month> months = List.copyOf(decisions.tailMap(tuningMonth).keySet());
        return months.subList(0, months.size() - 1).stream()
                .map(month -> new Split(decisions, month))
                .toList();
    }

    /** Returns the decisions of the first tested month. */
    List<ConfirmedDecision> nextMonth() {
        SortedMap<Month, List<ConfirmedDecision>> tested = decisions.tailMap(new Month(tuningMonth.number() + 1));
        return tested.getOrDefault(tested.firstKey(), List.of());
    }

    private static List<ConfirmedDecision> together(SortedMap<Month, List<ConfirmedDecision>> months) {
        return months.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        return "trained with %s to %s, tuned with %s, tested with %s to %s"
                .formatted(
                        decisions.firstKey(),
                        decisions.headMap(tuningMonth).lastKey(),
                        tuningMonth,
                        decisions.tailMap(new Month(tuningMonth.number() + 1)).firstKey(),
                        decisions.lastKey());
    }
}
