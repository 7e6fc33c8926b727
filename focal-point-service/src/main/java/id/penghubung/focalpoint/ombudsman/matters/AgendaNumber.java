package id.penghubung.focalpoint.ombudsman.matters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The agenda part of a number of the Ombudsman, by which a matter is found: a serial number, a dot and a year, such as
 * {@code 005355.2021} in {@code B/113/LM.11-21/005355.2021/VIII/2021}.
 */
final class AgendaNumber {

    /** Not within a longer number. Classes such as {@code LM.11-21} have no four-digit year after a dot. */
    private static final Pattern AGENDA = Pattern.compile("(?<![0-9.])[0-9]{1,12}\\.[0-9]{4}(?![0-9.])");

    private AgendaNumber() {}

    /** Returns the agenda part of a number as written, or null if it has none. */
    static @Nullable String in(String number) {
        Matcher matcher = AGENDA.matcher(number);
        return matcher.find() ? matcher.group() : null;
    }
}
