package id.penghubung.kit.version;

import id.penghubung.kit.problem.CommonProblem;
import id.penghubung.kit.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The version of a shared thing as a strong entity tag, and the check that a change is based on the present one. */
public final class EntityTags {

    private EntityTags() {}

    /** The {@code ETag} of a version, such as {@code "7"} with its quotes. */
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Refuses a change that does not name the present version: 428 without {@code If-Match}, 412 with a stale one.
     *
     * @param ifMatch the header as sent; may list several tags, or {@code *}
     */
    public static void requireMatch(@Nullable String ifMatch, long present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_REQUIRED,
                    "Sertakan If-Match dengan ETag dari data yang Anda baca.",
                    "Send If-Match with the ETag of what you have read.");
        }
        checkMatch(ifMatch, present);
    }

    /** As {@link #requireMatch}, for acts that may also be done blindly. */
    public static void checkMatch(@Nullable String ifMatch, long present) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
            return;
        }
        String wanted = of(present);
        if (Arrays.stream(ifMatch.split(",", -1)).map(String::strip).noneMatch(wanted::equals)) {
            throw ProblemException.of(
                            CommonProblem.STALE_VERSION,
                            "Data ini sudah berubah sejak Anda membacanya. Baca lagi, lalu ulangi.",
                            "This has changed since you read it. Read it again, then repeat.")
                    .withHeader("ETag", wanted);
        }
    }
}
