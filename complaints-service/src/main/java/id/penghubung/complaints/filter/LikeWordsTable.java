package id.penghubung.complaints.filter;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** SQL of the words that a mistyped word of a search may stand for. Joins the transaction of the caller. */
@ApplicationScoped
public class LikeWordsTable {

    /** Words that are most like a given one, whatever complaint has them. */
    static final String LIKE_WORDS =
            "select word, similarity(word, ?) as likeness from search_word where word % ? order by likeness desc limit 20";

    /** Likeness from which a word counts as a typing error of a word that exists itself. */
    private static final double LIKE_A_KNOWN_WORD = 0.4;

    private static final int MAX_ALTERNATIVES = 5;

    private final Jdbc jdbc;

    LikeWordsTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private record LikeWord(String word, double likeness) {}

    /** Returns for each word itself and those that it may be a mistyped form of; fewer for a word that any complaint has. */
    public List<Set<String>> alternatives(List<String> words) {
        return words.stream().map(word -> alternatives(word, true)).toList();
    }

    /**
     * Returns for each word itself and those that it may be a mistyped form of, whether or not a complaint has it. For everybody: what is
     * found tells nothing of the words of complaints that are not public.
     */
    public List<Set<String>> alternativesForEverybody(List<String> words) {
        return words.stream().map(word -> alternatives(word, false)).toList();
    }

    private Set<String> alternatives(String word, boolean fewerIfKnown) {
        Set<String> alternatives = new LinkedHashSet<>(List.of(word));
        if (word.length() >= SearchWords.MIN_CORRECTED) {
            List<LikeWord> like =
                    jdbc.list(LIKE_WORDS, row -> new LikeWord(row.getString(1), row.getDouble(2)), word, word);
            boolean known =
                    fewerIfKnown && like.stream().anyMatch(found -> found.word().equals(word));
            like.stream()
                    .filter(found -> !known || found.likeness() >= LIKE_A_KNOWN_WORD)
                    .map(LikeWord::word)
                    .filter(found -> SearchWords.areAlike(word, found))
                    .limit(MAX_ALTERNATIVES)
                    .forEach(alternatives::add);
        }
        return alternatives;
    }
}
