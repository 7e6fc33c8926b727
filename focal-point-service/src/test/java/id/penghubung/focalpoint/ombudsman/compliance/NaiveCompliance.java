package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.focalpoint.ombudsman.compliance.ComplianceFigures.OpenByAge;
import id.penghubung.focalpoint.ombudsman.compliance.ComplianceFigures.Outcomes;
import id.penghubung.focalpoint.ombudsman.compliance.OrderHistory.Decided;
import id.penghubung.focalpoint.ombudsman.compliance.OrderHistory.Extended;
import id.penghubung.focalpoint.ombudsman.compliance.OrderHistory.Returned;
import id.penghubung.focalpoint.ombudsman.compliance.OrderHistory.Submitted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures computed from the histories of orders by the definitions, one order after the other, by days of the office. */
final class NaiveCompliance {

    private final LocalDate today;
    private final int[] outcomes = new int[6];
    private final int[] ages = new int[5];
    private int open;
    private final List<Long> days = new ArrayList<>();

    private NaiveCompliance(LocalDate today) {
        this.today = today;
    }

    static ComplianceFigures of(List<OrderHistory> histories, LocalDate today) {
        NaiveCompliance naive = new NaiveCompliance(today);
        histories.forEach(naive::add);
        return naive.figures();
    }

    private void add(OrderHistory history) {
        LocalDate due = history.due();
        LocalDate submitted = null;
        boolean withLiaison = false;
        String decision = null;
        for (OrderHistory.Step step : history.steps()) {
            switch (step) {
                case Extended extended -> due = extended.due();
                case Submitted submission -> {
                    submitted = submission.at().toLocalDate();
                    withLiaison = true;
                }
                case Returned returned -> {
                    due = returned.due() == null ? due : returned.due();
                    withLiaison = false;
                }
                case Decided decided -> decision = decided.state();
            }
        }
        LocalDate received = history.receivedAt().toLocalDate();
        count(decision, submitted, due, withLiaison);
        if (decision == null) {
            open++;
            long age = ChronoUnit.DAYS.between(received, today);
            ages[age <= 30 ? 0 : age <= 60 ? 1 : age <= 90 ? 2 : age <= 180 ? 3 : 4]++;
        } else if (decision.equals("ACCEPTED") && submitted != null) {
            days.add(ChronoUnit.DAYS.between(received, submitted));
        }
    }

    private void count(@Nullable String decision, @Nullable LocalDate submitted, LocalDate due, boolean withLiaison) {
        if (decision == null) {
            outcomes[!withLiaison && today.isAfter(due) ? 3 : 5]++;
        } else if (decision.equals("ACCEPTED") && submitted != null) {
            outcomes[submitted.isAfter(due) ? 1 : 0]++;
        } else {
            outcomes[List.of("PARTLY_ACCEPTED", "NOT_CARRIED_OUT", "WITHDRAWN").indexOf(decision) + 2]++;
        }
    }

    private ComplianceFigures figures() {
        return ComplianceFigures.of(
                new Outcomes(outcomes[0], outcomes[1], outcomes[2], outcomes[3], outcomes[4], outcomes[5]),
                median(),
                mean(),
                new OpenByAge(open, ages[0], ages[1], ages[2], ages[3], ages[4]));
    }

    private @Nullable Double median() {
        if (days.isEmpty()) {
            return null;
        }
        List<Long> sorted = days.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half).doubleValue()
                : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    private @Nullable Double mean() {
        if (days.isEmpty()) {
            return null;
        }
        long sum = days.stream().mapToLong(Long::longValue).sum();
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(days.size()), 2, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
