package id.penghubung.routing.suggestions;

import de.bwaldvogel.liblinear.Feature;
import java.util.ArrayList;
import java.util.List;

/** Decisions as vectors of features, oldest first. */
final class TrainingSet {

    private final List<String> agencies;
    private final Vocabulary vocabulary;
    private final Feature[][] texts;
    private final int[] labels;

    private TrainingSet(List<String> agencies, Vocabulary vocabulary, Feature[][] texts, int[] labels) {
        this.agencies = agencies;
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.labels = labels;
    }

    /**
     * Reads each text twice instead of keeping its features, since only a part of them is used.
     *
     * @param decisions oldest first
     * @throws InterruptedException if the thread is interrupted
     */
    static TrainingSet of(
            List<ConfirmedDecision> decisions, TrainingLimits limits, IndonesianText analysis, TrainingPace pace)
            throws InterruptedException {
        List<ConfirmedDecision> newest = newest(decisions, limits.decisions());
        List<String> agencies = newest.stream()
                .map(ConfirmedDecision::agencyCode)
                .distinct()
                .sorted()
                .toList();
        Vocabulary vocabulary = vocabulary(newest, limits, agencies.size(), analysis, pace);
        FeaturePool pool = new FeaturePool();
        Feature constant = new FeaturePool.WeightedFeature(vocabulary.size(), 1);
        Feature[][] texts = new Feature[newest.size()][];
        int[] labels = new int[newest.size()];
        for (int i = 0; i < texts.length; i++) {
            pace.awaitTurnUnlessInterrupted();
            TextFeatures features = TextFeatures.of(analysis.words(newest.get(i).text()));
            texts[i] = pool.features(TextVector.of(features, vocabulary), constant);
            labels[i] = agencies.indexOf(newest.get(i).agencyCode());
        }
        return new TrainingSet(agencies, vocabulary, texts, labels);
    }

    static List<ConfirmedDecision> newest(List<ConfirmedDecision> decisions, int most) {
        return decisions.subList(Math.max(0, decisions.size() - most), decisions.size());
    }

    private static Vocabulary vocabulary(
            List<ConfirmedDecision> decisions,
            TrainingLimits limits,
            int agencies,
            IndonesianText analysis,
            TrainingPace pace)
            throws InterruptedException {
        Vocabulary.Counter counter = new Vocabulary.Counter();
        for (ConfirmedDecision decision : decisions) {
            pace.awaitTurnUnlessInterrupted();
            counter.add(TextFeatures.of(analysis.words(decision.text())));
        }
        return counter.vocabulary(limits.features(agencies), limits.occurrences());
    }

    List<String> agencies() {
        return agencies;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    int size() {
        return labels.length;
    }

    /** Returns the numbers of decisions of each agency. */
    int[] counts() {
        int[] counts = new int[agencies.size()];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /**
     * Returns the position of each decision to train with; those of the newer half stand in it several times, which is the
     * same as a larger weight.
     */
    int[] positions(int recentCopies) {
        List<Integer> positions = new ArrayList<>(size() * recentCopies);
        for (int i = 0; i < size(); i++) {
            int copies = i < size() / 2 ? 1 : recentCopies;
            for (int copy = 0; copy < copies; copy++) {
                positions.add(i);
            }
        }
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    Feature[] text(int position) {
        return texts[position];
    }

    int label(int position) {
        return labels[position];
    }
}
