package id.penghubung.complaints.abuse;

import java.util.Arrays;

/**
 * The different trigrams of a text in small letters, as the extension pg_trgm of PostgreSQL has them: of each word, with two blanks before
 * it and one after it. A word is a sequence of letters and digits. They are compared here, because the database would find those of a new
 * text again for each text with which it is compared.
 */
final class Trigrams {

    private static final int BITS_OF_CHARACTER = 21;
    private static final long THREE_CHARACTERS = (1L << (3 * BITS_OF_CHARACTER)) - 1;
    private static final int BLANK = ' ';
    private static final long TWO_BLANKS = ((long) BLANK << BITS_OF_CHARACTER) | BLANK;

    /** In ascending order, each once. */
    private final long[] sorted;

    private Trigrams(long[] sorted) {
        this.sorted = sorted;
    }

    static Trigrams of(String text) {
        // A character is the last one of a trigram; so is the blank after a word, at most one for each character.
        long[] found = new long[2 * text.length() + 1];
        int count = 0;
        long trigram = TWO_BLANKS;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (Character.isLetterOrDigit(character)) {
                trigram = next(trigram, character);
                found[count++] = trigram;
                inWord = true;
            } else if (inWord) {
                found[count++] = next(trigram, BLANK);
                trigram = TWO_BLANKS;
                inWord = false;
            }
        }
        if (inWord) {
            found[count++] = next(trigram, BLANK);
        }
        return new Trigrams(sortedOnce(found, count));
    }

    private static long[] sortedOnce(long[] found, int count) {
        Arrays.sort(found, 0, count);
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[different++] = found[i];
            }
        }
        return Arrays.copyOf(found, different);
    }

    private static long next(long trigram, int character) {
        return ((trigram << BITS_OF_CHARACTER) | character) & THREE_CHARACTERS;
    }

    /** Returns the share of common trigrams among the different ones of both texts, 0 to 1; 0 if one of them has none. */
    float similarityTo(Trigrams other) {
        if (sorted.length == 0 || other.sorted.length == 0) {
            return 0;
        }
        int common = 0;
        int j = 0;
        for (long trigram : sorted) {
            while (j < other.sorted.length && other.sorted[j] < trigram) {
                j++;
            }
            if (j < other.sorted.length && other.sorted[j] == trigram) {
                common++;
            }
        }
        return (float) common / (sorted.length + other.sorted.length - common);
    }
}
