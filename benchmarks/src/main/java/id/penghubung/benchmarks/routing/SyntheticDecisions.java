package id.penghubung.benchmarks.routing;

import id.penghubung.routing.suggestions.ConfirmedDecision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Invented decisions, always the same ones. Words have the frequencies of the complaints of {@code growth}: the word of rank r is about
 * 1/r times as frequent as the first one, and {@value #NAMES} of {@value #VOCABULARY} names in each text let the number of different words
 * grow with the decisions. {@value #AGENCIES} agencies, of which few get most of the texts, have words of their own; a part of the texts
 * also has words of another agency, and a few decisions are wrong.
 */
public final class SyntheticDecisions {

    static final int AGENCIES = 22;

    private static final int NAMES = 8;
    private static final int VOCABULARY = 100_000;
    private static final int COMMON = 24;
    private static final int COMMON_VOCABULARY = 2_000;
    private static final int AGENCY_VOCABULARY = 60;

    /** Shares of texts in percent: those with words of another agency, and those that another agency got. */
    private static final int MIXED = 40;

    private static final int WRONG = 4;
    private static final int PERCENT = 100;

    private static final String CONSONANTS = "bcdfghjklmnprstwy";
    private static final String VOWELS = "aiueo";
    private static final int SYLLABLES = 85;

    /** Number of words of three syllables; a prime number spreads consecutive ranks over all of them. */
    private static final int WORDS = SYLLABLES * SYLLABLES * SYLLABLES;

    private static final long PRIME = 7_919;
    private static final long SEED = 20_261_128;

    private final Random random = new Random(SEED);

    private SyntheticDecisions() {}

    public static List<ConfirmedDecision> of(int count) {
        SyntheticDecisions decisions = new SyntheticDecisions();
        return Stream.generate(decisions::next).limit(count).toList();
    }

    private ConfirmedDecision next() {
        int agency = rank(AGENCIES);
        List<String> words = new ArrayList<>();
        add(words, NAMES, 0, VOCABULARY);
        add(words, COMMON, VOCABULARY, COMMON_VOCABULARY);
        addOfAgency(words, 3 + random.nextInt(6), agency);
        if (random.nextInt(PERCENT) < MIXED) {
            addOfAgency(words, 1 + random.nextInt(4), rank(AGENCIES));
        }
        Collections.shuffle(words, random);
        int decided = random.nextInt(PERCENT) < WRONG ? rank(AGENCIES) : agency;
        return new ConfirmedDecision(String.join(" ", words), "agency-" + decided);
    }

    private void addOfAgency(List<String> words, int count, int agency) {
        add(words, count, VOCABULARY + COMMON_VOCABULARY + agency * AGENCY_VOCABULARY, AGENCY_VOCABULARY);
    }

    /** Adds words whose numbers follow {@code before}. */
    private void add(List<String> words, int count, int before, int vocabulary) {
        for (int i = 0; i < count; i++) {
            words.add(word(before + rank(vocabulary)));
        }
    }

    /** Returns a number from 1 to {@code ranks}; small ones are the most frequent. */
    private int rank(int ranks) {
        return Math.min(ranks, (int) Math.pow(ranks + 1, random.nextDouble()));
    }

    private static String word(int number) {
        int code = (int) (number * PRIME % WORDS);
        return syllable(code % SYLLABLES)
                + syllable(code / SYLLABLES % SYLLABLES)
                + syllable(code / (SYLLABLES * SYLLABLES));
    }

    private static String syllable(int number) {
        return "" + CONSONANTS.charAt(number / VOWELS.length()) + VOWELS.charAt(number % VOWELS.length());
    }
}
