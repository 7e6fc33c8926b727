package id.penghubung.focalpoint.casework.view;

import id.penghubung.focalpoint.casework.model.DraftAnswer;
import id.penghubung.focalpoint.casework.model.DraftState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Draft of an answer, for colleagues only.
 *
 * @param author account of the officer who wrote this text
 * @param reason reason for the return of the draft
 */
@Schema(name = "CaseDraft")
record DraftView(
        @Schema(required = true) String message,
        @Schema(required = true) DraftState state,
        @Schema(required = true) String author,
        @Schema(required = true) Instant changedAt,
        @Nullable String reason) {

    static @Nullable DraftView of(@Nullable DraftAnswer draft) {
        return draft == null
                ? null
                : new DraftView(draft.message(), draft.state(), draft.author(), draft.changedAt(), draft.reason());
    }
}
