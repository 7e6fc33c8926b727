package id.penghubung.benchmarks.routing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A month of a file: {@code 2026-03}, {@code 2026/3}, {@code 202603}, a date or time that begins so, or only a number, which
 * counts the months of the file.
 *
 * @param number months since the year 0, or the number of the file
 */
record Month(int number) implements Comparable<Month> {

    private static final Pattern YEAR_AND_MONTH =
            Pattern.compile("(\\d{4})[-/.]?(0?[1-9]|1[0-2])(?:\\D.*|[-/.]?\\d{2}(?:\\D.*)?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int FIRST_WITH_YEAR = 12_000;

    /**
     * Returns the month of a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Month parse(String text) {
        String stripped = text.strip();
        if (NUMBER.matcher(stripped).matches()) {
            return new Month(Integer.parseInt(stripped));
        }
        Matcher month = YEAR_AND_MONTH.matcher(stripped);
        if (!month.matches()) {
            throw new IllegalArgumentException("'%s' is no month such as 2026-03".formatted(text));
        }
        return new Month(Integer.parseInt(month.group(1)) * 12 + Integer.parseInt(month.group(2)) - 1);
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return number < FIRST_WITH_YEAR
                ? Integer.toString(number)
                : "%04d-%02d".formatted(number / 12, number % 12 + 1);
    }
}
