package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Request to assign a case.
 *
 * @param account the name with which the officer signs in
 * @param note information for the new assignee, or null
 */
@Schema(name = "CaseAssigneeRequest")
record AssigneeRequest(
        @NotNull @Size(min = 1, max = 100) @Pattern(regexp = StorableText.PATTERN)
        String account,

        @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String note) {

    AssigneeRequest {
        account = StorableText.stripped(account);
        note = StorableText.strippedOrNull(note);
    }
}
