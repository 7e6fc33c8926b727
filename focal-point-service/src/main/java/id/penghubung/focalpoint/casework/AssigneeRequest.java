package id.penghubung.focalpoint.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * To whom a case is given.
 *
 * @param account the name that the officer signs in with
 * @param note what he should know
 */
@Schema(name = "CaseAssigneeRequest")
record AssigneeRequest(
        @NotNull @Size(min = 1, max = 100) @Pattern(regexp = Words.STORABLE)
        String account,

        @Size(max = 1000) @Pattern(regexp = Words.STORABLE) @Nullable
        String note) {

    AssigneeRequest {
        account = Words.stripped(account);
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
