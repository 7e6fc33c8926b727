package id.penghubung.complaints.tracking;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The 23 signs of tracking numbers and access codes. Of signs that look alike only one is there: of 0 O Q D none, of 1 I
 * L none, of 2 Z, 5 S, 6 G, 8 B the digit, of U V the V. Their number is prime, which the check sign needs.
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
     * The sign that makes the weighted sum of all signs divisible by 23. Every single wrong sign and every swap of two
     * signs changes the sum, as the weights differ and 23 is prime.
     */
    static char checkCharacter(String characters) {
        int sum = IntStream.range(0, characters.length())
                .map(index -> (index + 2) * CHARACTERS.indexOf(characters.charAt(index)))
                .sum();
        return CHARACTERS.charAt(Math.floorMod(-sum, CHARACTERS.length()));
    }

    /** In groups of four, as people read it out. */
    static String grouped(String characters) {
        return IntStream.iterate(0, at -> at < characters.length(), at -> at + GROUP)
                .mapToObj(at -> characters.substring(at, Math.min(at + GROUP, characters.length())))
                .collect(Collectors.joining("-"));
    }

    /** What was typed, without the blanks, dashes and small letters that people add. */
    static String normalized(String typed) {
        return grouped(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
