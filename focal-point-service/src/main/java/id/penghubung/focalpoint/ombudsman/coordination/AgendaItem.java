package id.penghubung.focalpoint.ombudsman.coordination;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda.
 *
 * @param itemId the id of the decision, letter, action or matter that it is about; of an added item its own
 * @param reason why it is on the agenda
 * @param matterId the matter that it concerns
 * @param title the subject of the letter or matter, the task of the action or decision, or the title that was added
 * @param numbers the number of the letter or report, and the numbers of the matter
 * @param agencies the codes of the agencies concerned
 * @param status stage of the matter, state of the action or demand of the letter
 * @param dueOn last day of the answer, action or decision
 * @param note the person in charge of a decision, or the note of an added item
 * @param minutes what was said about it
 */
@Schema(name = "CoordinationAgendaItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgendaItem(
        @Schema(required = true) UUID itemId,
        @Schema(required = true) AgendaKind kind,
        @Schema(required = true) AgendaReason reason,
        @Nullable UUID matterId,
        @Schema(required = true) String title,
        @Schema(required = true) List<String> numbers,
        @Schema(required = true) List<String> agencies,
        @Nullable String status,
        @Nullable LocalDate dueOn,
        @Nullable String note,
        @Nullable String minutes) {

    /** Creates an item that was added by hand. */
    static AgendaItem added(UUID id, AgendaItemRequest request, List<String> numbers) {
        return new AgendaItem(
                id,
                AgendaKind.ADDED,
                AgendaReason.ADDED,
                request.matterId(),
                request.title(),
                numbers,
                List.of(),
                null,
                null,
                request.note(),
                null);
    }
}
