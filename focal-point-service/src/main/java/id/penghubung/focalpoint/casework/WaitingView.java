package id.penghubung.focalpoint.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the agency waits for the reporter to tell.
 *
 * @param since the moment from which the clock stands still
 */
@Schema(name = "CaseWaiting")
record WaitingView(
        @Schema(required = true) Instant since,
        @Schema(required = true) String question,
        @Nullable LocalDate replyBy) {

    static @Nullable WaitingView of(@Nullable Waiting waiting) {
        return waiting == null ? null : new WaitingView(waiting.since(), waiting.question(), waiting.replyBy());
    }
}
