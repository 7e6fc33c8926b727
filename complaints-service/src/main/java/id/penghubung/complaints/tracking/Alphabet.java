package id.penghubung.complaints.tracking;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The 23 characters of tracking numbers and access codes. It contains at most one character of each group that looks
 * alike: none of 0 O Q D, none of 1 I L, the digit of 2 Z, 5 S, 6 G, 8 B, and the V of U V. The check character requires
 * that the number of characters is prime.
 */
final class Alphabet {

    static final String CHARACTERS = "23456789ACFHJKMNPRTVWXY";

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Alphabet() {}

    static String random(int length) {
        return RANDOM.ints(length, 0, CHARACTERS.length())
                .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
                .collect(Collectors.joining());
    }

    /**
     * Returns the character that makes the weighted sum of all characters divisible by 23. The weights differ and 23 is
     * prime, so each wrong character and each swap of two characters changes the sum.
     */
    static char checkCharacter(String characters) {
        int sum = IntStream.range(0, characters.length())
                .map(index -> (index + 2) * CHARACTERS.indexOf(characters.charAt(index)))
                .sum();
        return CHARACTERS.charAt(Math.floorMod(-sum, CHARACTERS.length()));
    }

    /** Returns the characters in groups of four, which are easy to read out. */
    static String grouped(String characters) {
        return IntStream.iterate(0, at -> at < characters.length(), at -> at + GROUP)
                .mapToObj(at -> characters.substring(at, Math.min(at + GROUP, characters.length())))
                .collect(Collectors.joining("-"));
    }

    /** Returns the typed text in capital letters and groups of four, without spaces. */
    static String normalized(String typed) {
        return grouped(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
