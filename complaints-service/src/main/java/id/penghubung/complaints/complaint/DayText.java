package id.penghubung.complaints.complaint;

import id.penghubung.kit.text.Languages;
import id.penghubung.kit.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as messages to reporters name them, such as 7 December 2026. */
public final class DayText {

    private static final String PATTERN = "d MMMM yyyy";
    private static final DateTimeFormatter INDONESIAN = DateTimeFormatter.ofPattern(PATTERN, Languages.INDONESIAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern(PATTERN, Languages.ENGLISH);

    private DayText() {}

    public static Text of(LocalDate day) {
        return Text.of(INDONESIAN.format(day), ENGLISH.format(day));
    }
}
