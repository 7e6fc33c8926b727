package id.penghubung.routing.decision;

import id.penghubung.routing.decision.SimilarDecisionTable.Past;
import id.penghubung.routing.text.StemmedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds past assignments of complaints that are similar to one in triage: of the same category, with words that few others have, and
 * those of the same district before others.
 */
@ApplicationScoped
public class SimilarDecisions {

    /** Complaints of the category that are compared: enough for a year of a usual category, and few milliseconds of work. */
    private static final int COMPARED = 200;

    private static final int FOUND = 5;
    private static final int SHARED_WORDS = 5;
    private static final int SHORTEST_WORD = 3;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Weight of the same district, as that of a word that a tenth of the complaints have. */
    private static final double SAME_DISTRICT = Math.log(10);

    private final SimilarDecisionTable table;

    SimilarDecisions(SimilarDecisionTable table) {
        this.table = table;
    }

    /** Returns up to five assignments, the most similar first. A complaint that was assigned more than once can be there more than once. */
    public List<SimilarDecision> to(TriageQueueEntry entry) {
        List<Past> past = table.newest(entry.categoryCode(), entry.complaintId(), COMPARED);
        List<Set<String>> words = past.stream()
                .map(each -> words(each.decision().title(), each.description()))
                .toList();
        Map<String, Double> weights = weights(words, words(entry.title(), entry.description()));
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            scored.add(score(past.get(i).decision(), words.get(i), weights, entry.districtCode()));
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(FOUND)
                .map(Scored::decision)
                .toList();
    }

    private record Scored(SimilarDecision decision, double score) {}

    private static Scored score(
            SimilarDecision decision, Set<String> words, Map<String, Double> weights, String districtCode) {
        List<String> shared = words.stream()
                .filter(weights::containsKey)
                .sorted(Comparator.comparing((String word) -> weights.getOrDefault(word, 0.0))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        double score = shared.stream()
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .sum();
        double district = decision.districtCode().equals(districtCode) ? SAME_DISTRICT : 0;
        return new Scored(decision.sharing(shared.stream().limit(SHARED_WORDS).toList()), score + district);
    }

    /** Returns the words of the complaint, each with a weight that is higher the fewer past complaints have it. */
    private static Map<String, Double> weights(List<Set<String>> past, Set<String> wanted) {
        Map<String, Double> weights = new HashMap<>();
        for (String word : wanted) {
            long having = past.stream().filter(words -> words.contains(word)).count();
            if (having > 0) {
                weights.put(word, Math.log((past.size() + 1.0) / having));
            }
        }
        return weights;
    }

    private static Set<String> words(String title, String description) {
        Set<String> words = new TreeSet<>();
        SPACE.splitAsStream(StemmedText.of(title, description).toString())
                .filter(word -> word.length() >= SHORTEST_WORD)
                .forEach(words::add);
        return words;
    }
}
