package id.penghubung.routing.text;

import java.util.List;

/**
 * Reduces an Indonesian word to its stem: {@code dilaporkan} to {@code lapor}. It is the algorithm of Tala (<i>A Study of Stemming
 * Effects on Information Retrieval in Bahasa Indonesia</i>, 2003) in the form of Snowball, so that the stems are those of PostgreSQL's
 * dictionary {@code indonesian_stem}; a test compares the two. It runs in memory, because rules are matched without a query.
 *
 * <p>The stem need not be a word ({@code sekolah} becomes {@code seko}). Rules and complaints are reduced alike, so that does not matter.
 */
public final class IndonesianStemmer {

    /** A word with at most this number of syllables is not shortened any more. */
    private static final int SYLLABLES_KEPT = 2;

    private static final String VOWELS = "aeiou";

    private static final List<String> PARTICLES = List.of("kah", "lah", "pun");
    private static final List<String> POSSESSIVE_PRONOUNS = List.of("nya", "ku", "mu");

    /** Kind of the removed prefix; it decides which suffixes may follow. */
    private enum Prefix {
        NONE,
        /** {@code di-}, {@code me-}, {@code ter-} and variants. */
        VERBAL,
        /** {@code per-}, {@code pe-}. */
        PER,
        /** {@code ke-}, {@code pe-} with a nasal. */
        NOMINAL,
        /** {@code ber-}, {@code be-}. */
        BER
    }

    private String word;
    private int syllables;
    private Prefix prefix = Prefix.NONE;

    private IndonesianStemmer(String word) {
        this.word = word;
        this.syllables = (int) word.chars().filter(IndonesianStemmer::isVowel).count();
    }

    /**
     * Returns the stem of a word.
     *
     * @param word a word in lower case
     */
    public static String stem(String word) {
        IndonesianStemmer stemmer = new IndonesianStemmer(word);
        stemmer.run();
        return stemmer.word;
    }

    private void run() {
        if (!isLong()) {
            return;
        }
        removeEnding(PARTICLES);
        if (!isLong()) {
            return;
        }
        removeEnding(POSSESSIVE_PRONOUNS);
        if (!isLong()) {
            return;
        }
        if (removeFirstPrefix()) {
            if (isLong() && removeSuffix() && isLong()) {
                removeSecondPrefix();
            }
        } else {
            removeSecondPrefix();
            if (isLong()) {
                removeSuffix();
            }
        }
    }

    private boolean isLong() {
        return syllables > SYLLABLES_KEPT;
    }

    private void removeEnding(List<String> endings) {
        endings.stream().filter(word::endsWith).findFirst().ifPresent(this::cutEnding);
    }

    private void cutEnding(String ending) {
        word = word.substring(0, word.length() - ending.length());
        syllables--;
    }

    private boolean removeFirstPrefix() {
        if (word.startsWith("meny") && isVowelAt(4)) {
            return replacePrefix("meny", "s", Prefix.VERBAL);
        }
        if (word.startsWith("peny") && isVowelAt(4)) {
            return replacePrefix("peny", "s", Prefix.NOMINAL);
        }
        for (String verbal : List.of("meng", "men")) {
            if (word.startsWith(verbal)) {
                return replacePrefix(verbal, "", Prefix.VERBAL);
            }
        }
        for (String nominal : List.of("peng", "pen")) {
            if (word.startsWith(nominal)) {
                return replacePrefix(nominal, "", Prefix.NOMINAL);
            }
        }
        if (word.startsWith("mem")) {
            return replacePrefix("mem", isVowelAt(3) ? "p" : "", Prefix.VERBAL);
        }
        if (word.startsWith("pem")) {
            return replacePrefix("pem", isVowelAt(3) ? "p" : "", Prefix.NOMINAL);
        }
        for (String verbal : List.of("ter", "di", "me")) {
            if (word.startsWith(verbal)) {
                return replacePrefix(verbal, "", Prefix.VERBAL);
            }
        }
        return word.startsWith("ke") && replacePrefix("ke", "", Prefix.NOMINAL);
    }

    private boolean removeSecondPrefix() {
        if (word.startsWith("pelajar")) {
            return replacePrefix("pelajar", "ajar", prefix);
        }
        if (word.startsWith("belajar")) {
            return replacePrefix("belajar", "ajar", Prefix.BER);
        }
        for (String per : List.of("per", "pe")) {
            if (word.startsWith(per)) {
                return replacePrefix(per, "", Prefix.PER);
            }
        }
        if (word.startsWith("ber")) {
            return replacePrefix("ber", "", Prefix.BER);
        }
        boolean beforeErSyllable = word.startsWith("be") && word.startsWith("er", 3) && !isVowelAt(2);
        return beforeErSyllable && replacePrefix("be", "", Prefix.BER);
    }

    private boolean replacePrefix(String old, String replacement, Prefix kind) {
        word = replacement + word.substring(old.length());
        syllables--;
        prefix = kind;
        return true;
    }

    private boolean removeSuffix() {
        if (word.endsWith("kan") && prefix != Prefix.NOMINAL && prefix != Prefix.PER) {
            cutEnding("kan");
            return true;
        }
        if (word.endsWith("an") && prefix != Prefix.VERBAL) {
            cutEnding("an");
            return true;
        }
        boolean mayEndWithI = prefix != Prefix.NOMINAL && prefix != Prefix.BER;
        if (word.endsWith("i") && mayEndWithI && !word.endsWith("si")) {
            cutEnding("i");
            return true;
        }
        return false;
    }

    private boolean isVowelAt(int index) {
        return index < word.length() && isVowel(word.charAt(index));
    }

    private static boolean isVowel(int character) {
        return VOWELS.indexOf(character) >= 0;
    }
}
