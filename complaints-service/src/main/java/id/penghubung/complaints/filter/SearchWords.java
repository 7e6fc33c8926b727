package id.penghubung.complaints.filter;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text search, and the words that a mistyped one may stand for. */
final class SearchWords {

    /** Maximum number of words that count; further ones are ignored. */
    static final int MAX = 8;

    /** Shorter words are searched as they are typed: nearly every short word is like another one. */
    static final int MIN_CORRECTED = 4;

    private static final int MAX_LENGTH = 40;
    private static final int LONG_WORD = 8;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private SearchWords() {}

    /** Returns distinct words in small letters without accents, in their order. */
    static List<String> of(String text) {
        String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_WORD.split(plain))
                .filter(word -> !word.isEmpty() && word.length() <= MAX_LENGTH)
                .distinct()
                .limit(MAX)
                .toList();
    }

    /** Returns whether one word may be a mistyped form of the other: one wrong character, or two in a long word. */
    static boolean areAlike(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) >= LONG_WORD ? 2 : 1;
        return Math.abs(one.length() - other.length()) <= allowed && distance(one, other) <= allowed;
    }

    /** Number of characters to insert, leave out, replace or swap with the next one (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        int replaced = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
