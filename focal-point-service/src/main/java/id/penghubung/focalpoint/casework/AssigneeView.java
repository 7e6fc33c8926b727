package id.penghubung.focalpoint.casework;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose work a case is, as it is shown. */
@Schema(name = "CaseAssignee")
record AssigneeView(
        @Schema(required = true) String account,
        @Nullable String name,
        @Schema(required = true) Instant since) {

    static @Nullable AssigneeView of(@Nullable Assignment assignment) {
        return assignment == null
                ? null
                : new AssigneeView(
                        assignment.account(),
                        assignment.name().isEmpty() ? null : assignment.name(),
                        assignment.since());
    }
}
