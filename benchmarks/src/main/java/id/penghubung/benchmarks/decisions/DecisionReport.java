package id.penghubung.benchmarks.decisions;

import id.penghubung.benchmarks.report.Table;
import id.penghubung.benchmarks.report.Verdict;
import id.penghubung.benchmarks.scale.EventRate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Results of a {@link DecisionRun} as text, each with its goal. */
public final class DecisionReport {

    private static final double RATIO_GOAL = 0.9;
    private static final double TRIAL_GOAL_SECONDS = 60;

    private DecisionReport() {}

    public static String of(List<DecisionRun.Turn> turns) {
        Table table = new Table()
                .row(
                        "decisions per second",
                        "without",
                        "during a training",
                        "ratio",
                        "goal",
                        "s of training",
                        "decisions trained",
                        "until the last decision");
        for (int i = 0; i < turns.size(); i++) {
            DecisionRun.Turn turn = turns.get(i);
            double without = turn.without().perSecond();
            double during = turn.during().perSecond();
            table.row(
                    "turn " + (i + 1),
                    without,
                    during,
                    during / without,
                    "",
                    turn.trainingSeconds(),
                    turn.trained(),
                    turn.throughout() ? "yes" : "NO");
        }
        List<DecisionRun.Turn> compared = turns.stream()
                .filter(turn -> turn.without().hasFigure() && turn.during().hasFigure())
                .toList();
        double without = mean(compared, turn -> turn.without().perSecond());
        double during = mean(compared, turn -> turn.during().perSecond());
        double ratio = during / without;
        table.row("mean", without, during, ratio, "at least " + RATIO_GOAL + Verdict.of(ratio, ratio >= RATIO_GOAL));
        return compared.size() == turns.size() ? table.toString() : table + reason(turns);
    }

    private static String reason(List<DecisionRun.Turn> turns) {
        int fewest = turns.stream()
                .flatMap(turn -> Stream.of(turn.without(), turn.during()))
                .filter(rate -> !rate.hasFigure())
                .mapToInt(EventRate::events)
                .min()
                .orElse(0);
        return String.format(Locale.ROOT, """
                  No figure: of %,d decisions, all but the first and the last tenth were published in one cycle of the relay. Take
                  more with --decided-complaints. The mean is that of the turns with both figures.
                """, fewest);
    }

    public static String of(DecisionRun.Trial trial) {
        return String.format(
                Locale.ROOT,
                "  %,d complaints, of which %,d would go elsewhere, in %.1f s (goal for 100,000: below %.0f s%s)%n",
                trial.examined(),
                trial.elsewhere(),
                trial.seconds(),
                TRIAL_GOAL_SECONDS,
                Verdict.of(trial.seconds(), trial.seconds() < TRIAL_GOAL_SECONDS));
    }

    private static double mean(List<DecisionRun.Turn> turns, ToDoubleFunction<DecisionRun.Turn> value) {
        return turns.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
