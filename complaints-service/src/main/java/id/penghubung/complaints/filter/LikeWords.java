package id.penghubung.complaints.filter;

import id.penghubung.complaints.filter.LikeWordsTable.LikeWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the words that a mistyped word of a search may stand for. Joins the transaction of the caller. */
@ApplicationScoped
public class LikeWords {

    /** Likeness from which a word counts as a typing error of a word that exists itself. */
    private static final double LIKE_A_KNOWN_WORD = 0.4;

    private static final int MAX_ALTERNATIVES = 5;

    private final LikeWordsTable table;

    LikeWords(LikeWordsTable table) {
        this.table = table;
    }

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
            List<LikeWord> like = table.like(word);
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
