package id.penghubung.complaints.personaldata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Form of a population number (<i>nomor induk kependudukan</i>): 16 digits, of which 6 name the district of the first
 * registration, 6 the date of birth (day, month, year of two digits; the day of a woman is increased by 40), and 4 count.
 */
public final class Nik {

    private static final Pattern DIGITS = Pattern.compile("\\d{16}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]");
    private static final int DAY_OFFSET_OF_WOMEN = 40;

    /** The lowest code of a province. */
    private static final int FIRST_PROVINCE = 11;

    /** The year is given without its century, so that a date may be one of two. */
    private static final int[] CENTURIES = {1900, 2000};

    private Nik() {}

    /** Returns the number without blanks, dots and hyphens, which people write between its parts. */
    public static String normalized(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("");
    }

    /** Returns whether a normalized number has the form of a NIK. Whether it was issued is not checked. */
    public static boolean isValid(String number) {
        return DIGITS.matcher(number).matches()
                && hasDistrict(number)
                && hasBirthDate(number)
                && part(number, 12, 16) > 0;
    }

    private static boolean hasDistrict(String number) {
        return part(number, 0, 2) >= FIRST_PROVINCE && part(number, 2, 4) > 0 && part(number, 4, 6) > 0;
    }

    private static boolean hasBirthDate(String number) {
        int day = part(number, 6, 8);
        int dayOfMonth = day > DAY_OFFSET_OF_WOMEN ? day - DAY_OFFSET_OF_WOMEN : day;
        for (int century : CENTURIES) {
            try {
                LocalDate.of(century + part(number, 10, 12), part(number, 8, 10), dayOfMonth);
                return true;
            } catch (DateTimeException noDate) {
                // Perhaps in the other century, whose leap years differ.
            }
        }
        return false;
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }
}
