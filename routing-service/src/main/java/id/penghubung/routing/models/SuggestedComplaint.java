package id.penghubung.routing.models;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complaint for which agencies are suggested.
 *
 * @param text title and text
 * @param oversight whether it accuses staff; then nothing is suggested
 * @param accusedAgency agency that it accuses, or null
 * @param returnedBy agencies that returned it
 */
public record SuggestedComplaint(
        String text, boolean oversight, @Nullable String accusedAgency, Set<String> returnedBy) {

    /** Returns title and description as one text, as suggestions read it. */
    public static String text(String title, String description) {
        return title + "\n" + description;
    }

    boolean excludes(String agencyCode) {
        return agencyCode.equals(accusedAgency) || returnedBy.contains(agencyCode);
    }
}
