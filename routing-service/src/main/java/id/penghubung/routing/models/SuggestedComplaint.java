package id.penghubung.routing.models;

import org.jspecify.annotations.Nullable;

/**
 * A complaint for which agencies are suggested.
 *
 * @param text title and text
 * @param oversight whether it accuses staff; then nothing is suggested
 * @param accusedAgency agency that it accuses, or null
 * @param returnedBy agency that returned it last, or null
 */
public record SuggestedComplaint(
        String text,
        boolean oversight,
        @Nullable String accusedAgency,
        @Nullable String returnedBy) {

    /** Returns title and description as one text, as suggestions read it. */
    public static String text(String title, String description) {
        return title + "\n" + description;
    }

    boolean excludes(String agencyCode) {
        return agencyCode.equals(accusedAgency) || agencyCode.equals(returnedBy);
    }
}
