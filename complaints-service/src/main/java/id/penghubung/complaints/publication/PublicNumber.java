package id.penghubung.complaints.publication;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The number under which everybody finds a public complaint, such as {@code P-7KRM-4XWT}. It is random and is not the tracking number,
 * which belongs to the reporter.
 */
final class PublicNumber {

    /** Characters that do not look alike, as in tracking numbers. */
    private static final String CHARACTERS = "23456789ACFHJKMNPRTVWXY";

    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("P(-[" + CHARACTERS + "]{4}){2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicNumber() {}

    /** Returns a new number: one of 23<sup>8</sup>, about 8 &times; 10<sup>10</sup>. */
    static String random() {
        return "P-" + group() + "-" + group();
    }

    static boolean isPlausible(String number) {
        return FORM.matcher(number).matches();
    }

    private static String group() {
        return RANDOM.ints(GROUP, 0, CHARACTERS.length())
                .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
