package id.penghubung.focalpoint.casework.view;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.casework.model.InformationRequest;

/**
 * What the agency waits for the reporter to tell.
 *
 * @param replyBy the day by which it would like to know, where it named one
 */
@Schema(name = "CaseOpenQuestion")
record InformationRequestView(
        @Schema(required = true) String question,
        @Schema(required = true) Instant askedAt,
        @Nullable LocalDate replyBy) {

    static @Nullable InformationRequestView of(@Nullable InformationRequest waiting) {
        return waiting == null ? null : new InformationRequestView(waiting.question(), waiting.since(), waiting.replyBy());
    }
}
