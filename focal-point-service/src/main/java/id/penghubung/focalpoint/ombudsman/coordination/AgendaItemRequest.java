package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item that is added by hand.
 *
 * @param note why it is on the agenda
 * @param matterId the matter that it is about; people who are excluded from it do not see the item
 */
@Schema(name = "CoordinationAgendaItemRequest")
record AgendaItemRequest(
        @NotNull @Size(min = 1, max = 500) @Pattern(regexp = StorableText.PATTERN)
        String title,

        @Nullable @Size(max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String note,

        @Nullable UUID matterId) {

    AgendaItemRequest {
        title = StorableText.stripped(title);
        note = StorableText.strippedOrNull(note);
    }
}
