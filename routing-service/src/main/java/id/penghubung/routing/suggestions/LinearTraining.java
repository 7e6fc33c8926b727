package id.penghubung.routing.suggestions;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Trains a linear support vector machine for each agency against all others, with liblinear (Fan et al., <i>LIBLINEAR: A
 * Library for Large Linear Classification</i>, 2008). The same decisions and settings give the same model.
 *
 * <p>An agency learns from all of its own decisions and from {@value #MOST_OTHERS} of others at most, so that the time grows with the
 * number of decisions, and not with its product with the number of agencies.
 */
final class LinearTraining {

    private static final double TOLERANCE = 0.1;
    private static final int MAXIMUM_ITERATIONS = 200;

    /** Up to this number, each agency learns from all decisions. */
    private static final int MOST_OTHERS = 20_000;

    private static final long SEED = 20_261_129;

    /** A low priority has an effect only where the JVM is started for it; the number of threads and the pace set the limit. */
    private static final ThreadFactory THREADS = Thread.ofPlatform()
            .name("suggestion-training-", 1)
            .priority(Thread.MIN_PRIORITY)
            .daemon()
            .factory();

    static {
        Linear.disableDebugOutput();
    }

    private final TrainingSet set;
    private final LearningSettings settings;
    private final TrainingPace pace;
    private final int[] counts;
    private final int[] positions;

    private LinearTraining(TrainingSet set, LearningSettings settings, TrainingPace pace) {
        this.set = set;
        this.settings = settings;
        this.pace = pace;
        this.counts = set.counts();
        this.positions = set.positions(settings.recentCopies());
    }

    /**
     * Trains all agencies.
     *
     * @throws InterruptedException if the thread is interrupted, which ends the training after the current agencies
     */
    static LinearWeights train(TrainingSet set, LearningSettings settings, int threads, TrainingPace pace)
            throws InterruptedException {
        LinearWeights weights = supportVectors(set, settings, threads, pace);
        addNaiveBayes(set, settings, weights);
        return weights;
    }

    /** Trains all agencies without the weights of {@link NaiveBayes}. The result is the same for each of its factors. */
    static LinearWeights supportVectors(TrainingSet set, LearningSettings settings, int threads, TrainingPace pace)
            throws InterruptedException {
        return new LinearTraining(set, settings, pace).run(threads);
    }

    /** Adds the weights of {@link NaiveBayes} to those of the support vector machines. */
    static void addNaiveBayes(TrainingSet set, LearningSettings settings, LinearWeights weights) {
        if (settings.naiveBayes() > 0 && set.agencies().size() > 1) {
            NaiveBayes.add(set, set.positions(settings.recentCopies()), settings.naiveBayes(), weights);
        }
    }

    private LinearWeights run(int threads) throws InterruptedException {
        LinearWeights weights = new LinearWeights(set.vocabulary().size(), counts.length);
        if (counts.length < 2) {
            return weights;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads, THREADS);
        try {
            List<Future<?>> agencies = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                int agency = i;
                agencies.add(executor.submit(() -> weights.setAgency(agency, train(agency))));
            }
            for (Future<?> agency : agencies) {
                agency.get();
            }
            return weights;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Training failed", failure.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private double[] train(int agency) {
        OneAgainstOthers decisions = OneAgainstOthers.of(set, positions, agency, MOST_OTHERS);
        Problem problem = problem(decisions.positions(), agency);
        Parameter parameter =
                new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, settings.cost(), TOLERANCE, MAXIMUM_ITERATIONS, 0.1);
        parameter.setRandom(new PacedRandom(SEED + agency, pace));
        double mean = (double) set.size() / counts.length;
        double weight = Math.pow(mean / counts[agency], settings.rareAgencies());
        parameter.setWeights(new double[] {Math.max(1, weight), decisions.weightOfOthers()}, new int[] {1, -1});
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        if (model.getLabels()[0] != 1) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -weights[i];
            }
        }
        return weights;
    }

    private Problem problem(int[] decisions, int agency) {
        Problem problem = new Problem();
        problem.l = decisions.length;
        problem.n = set.vocabulary().size() + 1;
        problem.bias = -1; // the constant feature is the last one of each text
        problem.x = new Feature[decisions.length][];
        problem.y = new double[decisions.length];
        for (int i = 0; i < decisions.length; i++) {
            problem.x[i] = set.text(decisions[i]);
            problem.y[i] = set.label(decisions[i]) == agency ? 1 : -1;
        }
        return problem;
    }
}
