package id.penghubung.complaints.filter;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** SQL of the words that a mistyped word of a search may stand for. Joins the transaction of the caller. */
@ApplicationScoped
class LikeWordsTable {

    /** Words that are most like a given one, whatever complaint has them. */
    static final String LIKE_WORDS =
            "select word, similarity(word, ?) as likeness from search_word where word % ? order by likeness desc limit 20";

    private final Jdbc jdbc;

    LikeWordsTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A word of complaints with its likeness to a given one, 0 to 1. */
    record LikeWord(String word, double likeness) {}

    /** Returns the words that are most like a given one, the most alike first. */
    List<LikeWord> like(String word) {
        return jdbc.list(LIKE_WORDS, row -> new LikeWord(row.getString(1), row.getDouble(2)), word, word);
    }
}
