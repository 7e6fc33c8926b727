package id.penghubung.routing.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as the sequence of its stems. A phrase is found where its stems follow one another, in any form of its words and in any case:
 * {@code lampu jalan} is in "Lampu-lampu jalannya padam".
 */
public final class StemmedText {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Stands between the parts of a text, so that no phrase is found across them. It is in no word. */
    private static final String BOUNDARY = "\n ";

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
        return NOT_A_WORD
                .splitAsStream(part.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> IndonesianStemmer.stem(word) + " ")
                .collect(Collectors.joining());
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
