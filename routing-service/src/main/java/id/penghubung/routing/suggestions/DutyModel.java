package id.penghubung.routing.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Suggests agencies by the words of their duties, until there are decisions to learn from. It is never certain. Immutable,
 * thread-safe.
 */
public final class DutyModel {

    private static final int CANDIDATES = 3;
    private static final int WORDS = 5;

    /** Words of the duties of more agencies than this share, such as <i>dinas</i>, say nothing. */
    private static final double MOST_AGENCIES = 0.2;

    private final IndonesianText analysis = new IndonesianText();
    private final Map<String, Set<String>> agenciesByStem = new HashMap<>();
    private final int agencies;

    /** @param duties texts about the duties of each agency, by its code */
    public DutyModel(Map<String, List<String>> duties) {
        this.agencies = duties.size();
        duties.forEach((agency, texts) -> texts.forEach(text -> analysis.words(text)
                .forEach(word -> agenciesByStem
                        .computeIfAbsent(word.stem(), stem -> new TreeSet<>())
                        .add(agency))));
        int most = Math.max(2, (int) (agencies * MOST_AGENCIES));
        agenciesByStem.values().removeIf(owners -> owners.size() > most);
    }

    /**
     * Returns at most three agencies that are eligible, best first; none if no word of a duty is in the text. The probability
     * of a candidate is its share of the words that were found, and not calibrated.
     *
     * @param eligible returns whether an agency may be suggested, by its code
     */
    public List<Candidate> suggest(String text, Predicate<String> eligible) {
        Map<String, Double> scores = new HashMap<>();
        Map<String, Set<String>> words = new HashMap<>();
        double sum = 0;
        for (Map.Entry<String, String> word : differentWords(text).entrySet()) {
            @Nullable Set<String> owners = agenciesByStem.get(word.getKey());
            if (owners == null) {
                continue;
            }
            double weight = Math.log(1 + (double) agencies / owners.size()) / owners.size();
            for (String agency : owners) {
                scores.merge(agency, weight, Double::sum);
                words.computeIfAbsent(agency, first -> new LinkedHashSet<>()).add(word.getValue());
                sum += weight;
            }
        }
        double total = sum;
        List<Candidate> candidates = new ArrayList<>();
        scores.entrySet().stream()
                .filter(score -> eligible.test(score.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .forEach(score -> candidates.add(new Candidate(
                        score.getKey(),
                        score.getValue() / total,
                        words.getOrDefault(score.getKey(), Set.of()).stream()
                                .limit(WORDS)
                                .toList())));
        return List.copyOf(candidates);
    }

    /** Returns the words as they are written first, by their stems, in the order of the text. */
    private Map<String, String> differentWords(String text) {
        Map<String, String> words = new LinkedHashMap<>();
        analysis.words(text).forEach(word -> words.putIfAbsent(word.stem(), word.written()));
        return words;
    }
}
