package id.penghubung.focalpoint.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the agency waits for the reporter to tell.
 *
 * @param replyBy the day by which it would like to know, where it named one
 */
@Schema(name = "CaseOpenQuestion")
record OpenQuestionView(
        @Schema(required = true) String question,
        @Schema(required = true) Instant askedAt,
        @Nullable LocalDate replyBy) {

    static @Nullable OpenQuestionView of(@Nullable Waiting waiting) {
        return waiting == null ? null : new OpenQuestionView(waiting.question(), waiting.since(), waiting.replyBy());
    }
}
