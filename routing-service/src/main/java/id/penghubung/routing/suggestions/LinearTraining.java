package id.penghubung.routing.suggestions;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Trains a linear support vector machine for each agency against all others, with liblinear (Fan et al., <i>LIBLINEAR: A
 * Library for Large Linear Classification</i>, 2008). The same decisions and settings give the same model.
 *
 * <p>An agency learns from all of its own decisions. Of those of others it takes {@value #MOST_OTHERS} at most, evenly spread
 * over the time, and each counts for those that are left out: the cost of errors stays the same on average. Thereby the time
 * grows with the decisions and not with their product with the agencies.
 */
final class LinearTraining {

    private static final double TOLERANCE = 0.1;
    private static final int MAXIMUM_ITERATIONS = 200;

    /** With less than this, a training takes all decisions for each agency. */
    static final int MOST_OTHERS = 25_000;

    private static final long SEED = 20_261_129;

    /** A low priority counts only where the operating system is told to heed it; the number of threads is the bound. */
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
    private final int[] counts;
    private final int[] positions;

    private LinearTraining(TrainingSet set, LearningSettings settings) {
        this.set = set;
        this.settings = settings;
        this.counts = set.counts();
        this.positions = set.positions(settings.recentCopies());
    }

    /**
     * Trains all agencies.
     *
     * @throws InterruptedException if the thread is interrupted, which ends the training after the current agencies
     */
    static LinearWeights train(TrainingSet set, LearningSettings settings, int threads) throws InterruptedException {
        LinearWeights weights = supportVectors(set, settings, threads);
        addNaiveBayes(set, settings, weights);
        return weights;
    }

    /** Trains all agencies without the weights of {@link NaiveBayes}. The result is the same for each of its factors. */
    static LinearWeights supportVectors(TrainingSet set, LearningSettings settings, int threads)
            throws InterruptedException {
        return new LinearTraining(set, settings).run(threads);
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
        int own = 0;
        for (int position : positions) {
            own += set.label(position) == agency ? 1 : 0;
        }
        int others = positions.length - own;
        int mostOthers = Math.min(others, MOST_OTHERS);
        Problem problem = problem(agency, own, others, mostOthers);
        Parameter parameter =
                new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, settings.cost(), TOLERANCE, MAXIMUM_ITERATIONS, 0.1);
        parameter.setRandom(new Random(SEED + agency));
        double mean = (double) set.size() / counts.length;
        double weight = Math.pow(mean / counts[agency], settings.rareAgencies());
        parameter.setWeights(
                new double[] {Math.max(1, weight), (double) others / mostOthers}, new int[] {1, -1});
        Model model = Linear.train(problem, parameter);
        double[] weights = model.getFeatureWeights();
        if (model.getLabels()[0] != 1) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = -weights[i];
            }
        }
        return weights;
    }

    /** The steps from one decision of others to the next begin at another place for each agency, so that not all take the same. */
    private Problem problem(int agency, int own, int others, int mostOthers) {
        Problem problem = new Problem();
        problem.l = own + mostOthers;
        problem.n = set.vocabulary().size() + 1;
        problem.bias = -1; // the constant feature is the last one of each text
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        long counted = (long) others * agency / counts.length;
        int size = 0;
        for (int position : positions) {
            boolean isOwn = set.label(position) == agency;
            if (!isOwn) {
                counted += mostOthers;
            }
            if (isOwn || counted >= others) {
                problem.x[size] = set.text(position);
                problem.y[size++] = isOwn ? 1 : -1;
                counted -= isOwn ? 0 : others;
            }
        }
        return problem;
    }
}
