package id.penghubung.kit.version;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Conversion of a version to a strong entity tag, and the check that a change is based on the current version. */
public final class EntityTags {

    /** Matches any version. It is refused, because it would let a client overwrite data that it has not read. */
    private static final String ANY_VERSION = "*";

    private EntityTags() {}

    /** Returns the {@code ETag} of a version, such as {@code "7"} with its quotes. */
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Refuses a change that does not name the current version: 428 without {@code If-Match} or with {@code *}, which
     * names no version, 412 with an old one. Weak tags never match (RFC 9110, section 13.1.1).
     *
     * @param ifMatch header as received; may list several tags
     */
    public static void requireMatch(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_REQUIRED,
                    "Sertakan If-Match dengan ETag dari data yang Anda baca.",
                    "Send If-Match with the ETag of what you have read.");
        }
        checkMatch(ifMatch, current);
    }

    /**
     * Refuses to add something that does not exist for a request with {@code If-Match}: 412, also with {@code *}, because no tag matches
     * what is not there (RFC 9110, section 13.1.1).
     */
    public static void requireNone(@Nullable String ifMatch) {
        if (ifMatch != null && !ifMatch.isBlank()) {
            throw ProblemException.of(
                    CommonProblem.STALE_VERSION,
                    "Data ini tidak ada, sehingga tidak ada versi yang cocok. Tanpa If-Match data ini ditambahkan.",
                    "This does not exist, so that no version matches. Without If-Match it is added.");
        }
    }

    /** Checks like {@link #requireMatch}, but accepts a request without {@code If-Match}. */
    public static void checkMatch(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return;
        }
        if (ANY_VERSION.equals(ifMatch.strip())) {
            throw ProblemException.of(
                    CommonProblem.PRECONDITION_REQUIRED,
                    "If-Match: * tidak diterima. Sertakan ETag dari data yang Anda baca.",
                    "If-Match: * is not accepted. Send the ETag of what you have read.");
        }
        String wanted = of(current);
        if (Arrays.stream(ifMatch.split(",", -1)).map(String::strip).noneMatch(wanted::equals)) {
            throw ProblemException.of(
                            CommonProblem.STALE_VERSION,
                            "Data ini sudah berubah sejak Anda membacanya. Baca lagi, lalu ulangi.",
                            "This has changed since you read it. Read it again, then repeat.")
                    .withHeader("ETag", wanted);
        }
    }
}
