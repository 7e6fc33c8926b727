package id.penghubung.focalpoint.audit;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Removes from details of entries what people wrote, and what identifies a file. The others are codes, ids, times and numbers. */
final class EntryTexts {

    /** Place of a meeting; name and hash of a file, by which a known file could be recognized. */
    private static final Set<String> TEXTS = Set.of("place", "name", "sha256");

    /** A reason is a code where the system gave it, and text where a person did. */
    private static final String REASON = "reason";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");

    private EntryTexts() {}

    /**
     * Returns details without texts. Details in which nothing is to be removed are returned as they are stored, because they are
     * sealed.
     *
     * @param stored canonical JSON, or null
     */
    static @Nullable String removedFrom(@Nullable String stored) {
        Map<String, String> details = CanonicalJson.read(stored);
        if (details == null) {
            return null;
        }
        Map<String, String> remaining = new TreeMap<>(details);
        remaining.keySet().removeAll(TEXTS);
        if (!CODE.matcher(remaining.getOrDefault(REASON, "NONE")).matches()) {
            remaining.remove(REASON);
        }
        return remaining.size() == details.size() && !details.isEmpty() ? stored : CanonicalJson.write(remaining);
    }
}
