package id.penghubung.focalpoint.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param role of an officer as in his token; {@code system} or {@code reporter} otherwise
 * @param account the name he signs in with; absent for who is no officer
 * @param name as colleagues know him; empty for who is no officer: a reporter's name has no place here
 */
@Schema(name = "CaseActor")
public record Actor(
        @Schema(required = true) String role,
        @Nullable String account,
        @Schema(required = true) String name) {

    /** What happens by itself. */
    public static final Actor SYSTEM = new Actor("system", null, "");

    /** The reporter, whoever that is. */
    public static final Actor REPORTER = new Actor("reporter", null, "");
}
