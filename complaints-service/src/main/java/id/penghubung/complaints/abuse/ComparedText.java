package id.penghubung.complaints.abuse;

import java.util.Locale;

/** The part of a text by which two complaints of one person are compared. */
final class ComparedText {

    /** Number of characters of the description. */
    static final int DESCRIPTION_LENGTH = 400;

    private ComparedText() {}

    static String of(String title, String description) {
        String begin = description.substring(0, Math.min(DESCRIPTION_LENGTH, description.length()));
        return title.toLowerCase(Locale.ROOT) + ' ' + begin.toLowerCase(Locale.ROOT);
    }
}
