package id.penghubung.routing.suggestions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Splits Indonesian texts into words with their stems. Thread-safe.
 *
 * <p>Digits become zeros, and longer numbers all look alike: telephone and identity numbers say nothing about the
 * agency, and must not reach a model.
 */
final class IndonesianText {

    /** Later characters are ignored, so that the time for a suggestion is bounded. */
    static final int MAXIMUM_CHARACTERS = 8_000;

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern LONG_NUMBER = Pattern.compile("0{5,}");

    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            TokenStream words = new StopFilter(new LowerCaseFilter(tokenizer), IndonesianAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(tokenizer, new IndonesianStemFilter(words, true));
        }
    };

    List<Word> words(String text) {
        String normal = normalize(text);
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", normal)) {
            CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(normal.substring(offset.startOffset(), offset.endOffset()), stem.toString()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private static String normalize(String text) {
        String start = text.length() > MAXIMUM_CHARACTERS ? text.substring(0, MAXIMUM_CHARACTERS) : text;
        String lowerCase = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return LONG_NUMBER.matcher(DIGIT.matcher(lowerCase).replaceAll("0")).replaceAll("00000");
    }
}
