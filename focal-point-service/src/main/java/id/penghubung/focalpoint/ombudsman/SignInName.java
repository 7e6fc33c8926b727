package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.runtime.StorableText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name with which a person signs in, as the directory stores it. Other spellings of one name would not be found when a
 * person is excluded from a matter.
 */
public final class SignInName {

    /** The names that the directory accepts. */
    public static final String PATTERN = "[a-z0-9][a-z0-9._@-]{2,254}";

    private SignInName() {}

    /** Returns the name without surrounding white space, in lower case; null if no other characters are left. */
    public static @Nullable String normalizedOrNull(@Nullable String name) {
        String stripped = StorableText.strippedOrNull(name);
        return stripped == null ? null : normalized(stripped);
    }

    public static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
