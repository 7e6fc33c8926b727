package id.penghubung.routing.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Text as the sequence of its stems, by Lucene's Indonesian stemming (Tala, 2003). A phrase is found where its stems follow one
 * another, in any form of its words and in any case: {@code lampu jalan} is in "Lampu-lampu jalannya padam".
 */
public final class StemmedText {

    /** Stands between the parts of a text, so that no phrase is found across them. It is in no word. */
    private static final String BOUNDARY = "\n ";

    /** Splits at everything that is neither letter nor digit. No word is left out: a phrase may contain any. */
    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
            return new TokenStreamComponents(words, new IndonesianStemFilter(new LowerCaseFilter(words), true));
        }
    };

    /** The stems, each with a space before and after it. */
    private final String stems;

    private StemmedText(String stems) {
        this.stems = stems;
    }

    /** Returns the stems of a text with several parts, such as title and description. */
    public static StemmedText of(String... parts) {
        return new StemmedText(
                " " + Arrays.stream(parts).map(StemmedText::stemsOf).collect(Collectors.joining(BOUNDARY)));
    }

    private static String stemsOf(String part) {
        StringBuilder stems = new StringBuilder();
        try (TokenStream words = ANALYZER.tokenStream("text", part)) {
            CharTermAttribute stem = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                stems.append(stem).append(' ');
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stems.toString();
    }

    /** Returns whether there is no word. */
    public boolean isEmpty() {
        return stems.isBlank();
    }

    /** Returns whether the stems of the phrase follow one another in this text. An empty phrase is in no text. */
    public boolean contains(StemmedText phrase) {
        return !phrase.isEmpty() && stems.contains(phrase.stems);
    }

    @Override
    public String toString() {
        return stems.strip();
    }
}
