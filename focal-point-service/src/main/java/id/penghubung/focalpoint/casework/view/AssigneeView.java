package id.penghubung.focalpoint.casework.view;

import id.penghubung.focalpoint.casework.model.CaseAssignment;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Assignee of a case, as returned by the API. */
@Schema(name = "CaseAssignee")
public record AssigneeView(
        @Schema(required = true) String account,
        @Nullable String name,
        @Schema(required = true) Instant since) {

    public static @Nullable AssigneeView of(@Nullable CaseAssignment assignment) {
        return assignment == null
                ? null
                : new AssigneeView(
                        assignment.account(),
                        assignment.name().isEmpty() ? null : assignment.name(),
                        assignment.since());
    }
}
