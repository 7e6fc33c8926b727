package id.penghubung.kit.version;

import id.penghubung.kit.problem.CommonProblem;
import id.penghubung.kit.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The version of a shared thing as a strong entity tag, and the check that a change is based on the present one. */
public final class EntityTags {

    /** Would let a client overwrite what it has not read. */
    private static final String ANY_VERSION = "*";

    private EntityTags() {}

    /** The {@code ETag} of a version, such as {@code "7"} with its quotes. */
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Refuses a change that does not name the present version: 428 without {@code If-Match} or with {@code *}, which names
     * no version, 412 with a stale one. Weak tags never match (RFC 9110, section 13.1.1).
     *
     * @param ifMatch the header as sent; may list several tags
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
        if (ifMatch == null || ifMatch.isBlank()) {
            return;
        }
        if (ANY_VERSION.equals(ifMatch.strip())) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_REQUIRED,
                    "If-Match: * tidak diterima. Sertakan ETag dari data yang Anda baca.",
                    "If-Match: * is not accepted. Send the ETag of what you have read.");
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
