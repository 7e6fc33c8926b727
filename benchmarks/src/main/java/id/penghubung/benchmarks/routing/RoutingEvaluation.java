package id.penghubung.benchmarks.routing;

import id.penghubung.benchmarks.load.Latencies;
import id.penghubung.benchmarks.report.Table;
import id.penghubung.routing.suggestions.AgencyQuality;
import id.penghubung.routing.suggestions.LearningSettings;
import id.penghubung.routing.suggestions.ModelFormat;
import id.penghubung.routing.suggestions.ModelQuality;
import id.penghubung.routing.suggestions.ModelTraining;
import id.penghubung.routing.suggestions.QualityMeasurement;
import id.penghubung.routing.suggestions.SuggestionModel;
import id.penghubung.routing.suggestions.TrainingLimits;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Main program of {@code benchmarks/run routing}: trains a suggestion model with the earlier months of a file, sets its
 * threshold with the next month, and tests it with the rest. The same file gives the same quality.
 *
 * <p>It also measures the time of each suggestion for the tested decisions; these figures depend on the machine.
 *
 * <p>Beside this, it trains a new model for each tested month with all months up to two before it, as routing-service does
 * when coordinators work with it.
 */
public final class RoutingEvaluation {

    static final String USAGE = """
            benchmarks/run routing FILE.csv [--tuning-month=YYYY-MM]
              FILE.csv                  confirmed decisions, columns text,agency,month; prints the quality of a model and
                                        the time of its suggestions
              --tuning-month=YYYY-MM    earlier months are trained with, later ones are tested; without, the first month
                                        of the second half
            benchmarks/run routing --synthetic=NUMBER
              --synthetic=100000        invented decisions, 100 to 9999999; prints the time of the training as in
                                        routing-service, which takes at most 100000, the heap, and the time of suggestions
            """;

    private static final String TUNING_MONTH = "--tuning-month=";

    private final PrintStream out;
    private final ModelTraining training = new ModelTraining(TrainingLimits.DEFAULT);

    RoutingEvaluation(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        List<String> files =
                words.stream().filter(word -> !word.startsWith("--")).toList();
        List<String> options =
                words.stream().filter(word -> word.startsWith("--")).toList();
        if (files.size() != 1 || options.stream().anyMatch(option -> !option.startsWith(TUNING_MONTH))) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Path file = Path.of(System.getProperty("penghubung.caller", "")).resolve(files.getFirst());
        try {
            Optional<Month> month = options.stream()
                    .map(option -> Month.parse(option.substring(TUNING_MONTH.length())))
                    .findFirst();
            new RoutingEvaluation(System.out).run(DecisionFile.read(file), month);
        } catch (IllegalArgumentException invalid) {
            System.err.println(invalid.getMessage());
            System.exit(2);
        }
    }

    void run(DecisionFile file, Optional<Month> tuningMonth) throws InterruptedException {
        Split split = Split.of(file.decisions(), tuningMonth);
        println(
                "%,d decisions of %d months, %d incomplete rows",
                file.size(), split.decisions().size(), file.skipped());
        println("%s", split);
        println(
                "%,d trained, %,d tuned, %,d tested",
                split.training().size(), split.tuning().size(), split.test().size());

        long start = System.nanoTime();
        LearningSettings settings = training.settings(split.training());
        double searched = secondsSince(start);
        SuggestionModel model = training.train(split.training(), split.tuning(), settings);
        double trained = secondsSince(start);
        start = System.nanoTime();
        ModelQuality once = ModelQuality.of(model, split.test());
        double tested = secondsSince(start);
        println(
                "C %.3f, weight of rare agencies %.2f, copies of newer decisions %d, naive Bayes %.2f",
                settings.cost(), settings.rareAgencies(), settings.recentCopies(), settings.naiveBayes());
        println(
                "%d agencies, %,d features, %.1f MiB; %.1f s to choose settings, %.1f s to train, %.2f ms for each test",
                model.agencies().size(),
                model.features(),
                ModelFormat.write(model).length / 1024.0 / 1024.0,
                searched,
                trained - searched,
                tested * 1_000 / split.test().size());
        Latencies.Summary times = SuggestionTimes.of(model, split.test());
        println("a suggestion with its words: p50 %.2f ms, p99 %.2f ms", times.p50(), times.p99());
        println("certain from a probability of %.3f%n", model.threshold());

        out.print(table(once, retrained(split, settings)));
        println("%nGoals: accuracy 0.80, macro-F1 0.56, top three 0.93, decided alone 0.55 with a precision of 0.95;"
                + " p99 of a suggestion below 5 ms.");
        println("* if the threshold were chosen with the tested decisions; a comparison only%n");
        out.print(agencies(once));
    }

    private ModelQuality retrained(Split split, LearningSettings settings) throws InterruptedException {
        QualityMeasurement measurement = new QualityMeasurement();
        for (Split month : split.later()) {
            measurement.add(training.train(month.training(), month.tuning(), settings), month.nextMonth());
        }
        return measurement.quality();
    }

    private static Table table(ModelQuality once, ModelQuality retrained) {
        return new Table()
                .row("", "trained once", "trained each month")
                .row("tested decisions", once.decisions(), retrained.decisions())
                .row("accuracy", share(once.accuracy()), share(retrained.accuracy()))
                .row("macro-F1", share(once.macroF1()), share(retrained.macroF1()))
                .row("top three", share(once.topThree()), share(retrained.topThree()))
                .row("decided alone", share(once.decidedAlone()), share(retrained.decidedAlone()))
                .row("precision of these", share(once.precision()), share(retrained.precision()))
                .row("decided alone at 0.95 *", share(once.attainable()), share(retrained.attainable()));
    }

    private static Table agencies(ModelQuality quality) {
        Table table = new Table().row("agency, trained once", "decisions", "precision", "recall", "F1");
        quality.agencies().stream()
                .sorted(Comparator.comparingInt(AgencyQuality::decisions).reversed())
                .forEach(agency -> table.row(
                        agency.agencyCode(),
                        agency.decisions(),
                        share(agency.precision()),
                        share(agency.recall()),
                        share(agency.f1())));
        return table;
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void println(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
