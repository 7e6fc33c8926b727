package id.penghubung.routing.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Suggests agencies for texts. Immutable, thread-safe. */
public final class SuggestionModel {

    private static final int CANDIDATES = 3;
    private static final int WORDS = 5;
    private static final int SHORTEST_WORD = 3;

    private final IndonesianText analysis = new IndonesianText();
    private final List<String> agencies;
    private final Vocabulary vocabulary;
    private final LinearWeights weights;
    private final Calibration calibration;
    private final CertaintyThreshold threshold;

    SuggestionModel(
            List<String> agencies,
            Vocabulary vocabulary,
            LinearWeights weights,
            Calibration calibration,
            CertaintyThreshold threshold) {
        if (agencies.isEmpty()) {
            throw new IllegalArgumentException("A model needs agencies");
        }
        this.agencies = List.copyOf(agencies);
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.calibration = calibration;
        this.threshold = threshold;
    }

    /** Returns the codes of the agencies that the model knows, sorted. */
    public List<String> agencies() {
        return agencies;
    }

    /** Returns the probability from which a suggestion is certain; above 1 if none is. */
    public double threshold() {
        return threshold.probability();
    }

    /** Returns the number of features (words, pairs of words, and groups of characters). */
    public int features() {
        return vocabulary.size();
    }

    /** Returns the three most probable agencies with the words that spoke for each. */
    public Suggestion suggest(String text) {
        return suggest(text, agency -> true);
    }

    /**
     * Returns the three most probable agencies that are eligible. A suggestion is certain only if the most probable agency of
     * all is eligible.
     *
     * @param eligible returns whether an agency may be suggested, by its code
     */
    public Suggestion suggest(String text, Predicate<String> eligible) {
        List<Word> words = analysis.words(text);
        TextFeatures features = TextFeatures.of(words);
        TextVector vector = TextVector.of(features, vocabulary);
        double[] probabilities = calibration.probabilities(weights.scores(vector));
        List<Integer> order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(agency -> -probabilities[agency]))
                .toList();
        List<Candidate> candidates = order.stream()
                .filter(agency -> eligible.test(agencies.get(agency)))
                .limit(CANDIDATES)
                .map(agency -> new Candidate(
                        agencies.get(agency), probabilities[agency], explain(agency, words, features, vector)))
                .toList();
        int first = order.getFirst();
        boolean certain =
                vector.size() > 0 && eligible.test(agencies.get(first)) && threshold.isReachedBy(probabilities[first]);
        return new Suggestion(candidates, certain);
    }

    /**
     * Returns the words with the largest shares in the score of the agency, compared with the mean of all agencies.
     */
    private List<String> explain(int agency, List<Word> words, TextFeatures features, TextVector vector) {
        double[] shares = new double[words.size() + 1];
        int i = 0;
        for (int known = 0; known < vector.size(); known++) {
            int row = vector.row(known);
            while (features.feature(i) != vocabulary.feature(row)) {
                i = features.endOfFeature(i);
            }
            int end = features.endOfFeature(i);
            double share = vector.weight(known) * (weights.weight(row, agency) - weights.mean(row)) / (end - i);
            boolean pair = TextFeatures.isPair(vocabulary.feature(row));
            for (; i < end; i++) {
                int position = features.position(i);
                shares[position] += pair ? share / 2 : share;
                shares[position + 1] += pair ? share / 2 : 0;
            }
        }
        Map<String, Double> byWord = new HashMap<>();
        for (int position = 0; position < words.size(); position++) {
            byWord.merge(words.get(position).written(), shares[position], Double::sum);
        }
        return byWord.entrySet().stream()
                .filter(word -> word.getValue() > 0 && isReadable(word.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isReadable(String word) {
        return word.length() >= SHORTEST_WORD && word.chars().anyMatch(Character::isLetter);
    }

    /**
     * Returns this model with probabilities and a threshold for automatic decisions.
     *
     * @param decisions decisions with which the model was neither trained nor is going to be tested; those of agencies that
     *     it doesn't know count as errors
     */
    SuggestionModel calibrated(List<ConfirmedDecision> decisions) {
        List<Calibration.Outcome> outcomes = new ArrayList<>();
        List<double[]> scores = new ArrayList<>();
        for (ConfirmedDecision decision : decisions) {
            double[] scoresOfText = scores(decision.text());
            scores.add(scoresOfText);
            int agency = agencies.indexOf(decision.agencyCode());
            if (agency >= 0) {
                outcomes.add(new Calibration.Outcome(scoresOfText, agency));
            }
        }
        Calibration fitted = Calibration.of(outcomes);
        List<CertaintyThreshold.Trial> trials = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            double[] probabilities = fitted.probabilities(scores.get(i));
            int first = IntStream.range(0, probabilities.length)
                    .boxed()
                    .max(Comparator.comparingDouble(agency -> probabilities[agency]))
                    .orElseThrow();
            trials.add(new CertaintyThreshold.Trial(
                    probabilities[first],
                    agencies.get(first).equals(decisions.get(i).agencyCode())));
        }
        return new SuggestionModel(
                agencies, vocabulary, weights, fitted, CertaintyThreshold.of(trials, CertaintyThreshold.PRECISION));
    }

    private double[] scores(String text) {
        return weights.scores(TextVector.of(TextFeatures.of(analysis.words(text)), vocabulary));
    }

    /** Returns the same agencies as {@link #suggest(String)} without the words, in less time. */
    Ranking rank(String text) {
        return rank(TextVector.of(TextFeatures.of(analysis.words(text)), vocabulary));
    }

    /** Returns the agencies of a text whose features are known already, in the rows of this model's vocabulary. */
    Ranking rank(TextVector vector) {
        double[] probabilities = calibration.probabilities(weights.scores(vector));
        List<Integer> order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(agency -> -probabilities[agency]))
                .limit(CANDIDATES)
                .toList();
        double first = probabilities[order.getFirst()];
        boolean certain = vector.size() > 0 && threshold.isReachedBy(first);
        return new Ranking(order.stream().map(agencies::get).toList(), first, certain);
    }

    /**
     * Agencies of a suggestion.
     *
     * @param agencyCodes most probable first
     * @param probability probability of the first one
     */
    record Ranking(List<String> agencyCodes, double probability, boolean certain) {}

    Vocabulary vocabulary() {
        return vocabulary;
    }

    LinearWeights weights() {
        return weights;
    }

    Calibration calibration() {
        return calibration;
    }
}
