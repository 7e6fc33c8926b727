package id.penghubung.focalpoint.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Person or system that caused an entry.
 *
 * @param role of an officer as in the token; {@code system} or {@code reporter} otherwise
 * @param account the name with which the officer signs in; absent for others
 * @param name display name of the officer; empty for others: the name of a reporter is never stored here
 */
@Schema(name = "CaseActor")
public record Actor(
        @Schema(required = true) String role,
        @Nullable String account,
        @Schema(required = true) String name) {

    /** The system, for changes without an officer or reporter. */
    public static final Actor SYSTEM = new Actor("system", null, "");

    /** The reporter, without any personal data. */
    public static final Actor REPORTER = new Actor("reporter", null, "");
}
