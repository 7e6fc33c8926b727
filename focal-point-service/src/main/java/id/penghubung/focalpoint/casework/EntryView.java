package id.penghubung.focalpoint.casework;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a case's history as it is shown. */
@Schema(name = "CaseEntry")
record EntryView(
        @Schema(required = true) Instant at,
        @Schema(required = true) EntryType type,
        @Schema(required = true) Actor actor,
        @Nullable String message) {

    /**
     * Who did it for the agency.
     *
     * @param name as the account shows it
     */
    @Schema(name = "CaseActor")
    record Actor(
            @Schema(required = true) String role,
            @Schema(required = true) String name) {}
}
