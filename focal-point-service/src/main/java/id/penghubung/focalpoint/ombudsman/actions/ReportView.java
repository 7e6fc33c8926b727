package id.penghubung.focalpoint.ombudsman.actions;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.ombudsman.ChangeReplies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An examination report in responses.
 *
 * @param sentToReporterOn day on which it was sent to the reporter
 * @param commentDeadline the time limit for the comment of the reporter, if the report was sent to one
 * @param comment the comment of the reporter; not for agencies
 * @param commentReceivedAt time at which the Ombudsman received it
 * @param findings what was found; an agency sees the findings about itself
 */
@Schema(name = "Report")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID matterId,
        @Schema(required = true) String number,
        @Schema(required = true) Conclusion conclusion,
        @Schema(required = true) LocalDate signedOn,
        @Schema(required = true) Instant receivedAt,
        @Nullable String summary,
        @Nullable UUID attachmentId,
        @Nullable LocalDate sentToReporterOn,
        @Nullable DeadlineView commentDeadline,
        @Nullable String comment,
        @Nullable Instant commentReceivedAt,
        @Nullable String commentRecordedBy,
        @Schema(required = true) List<Finding> findings,
        @Schema(required = true) Instant registeredAt,
        @Schema(required = true) long version)
        implements ChangeReplies.Body {}
