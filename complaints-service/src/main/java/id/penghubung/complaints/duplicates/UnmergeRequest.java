package id.penghubung.complaints.duplicates;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of a merging.
 *
 * @param reason reason for the reporter
 */
@Schema(name = "UnmergeRequest")
record UnmergeRequest(
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    UnmergeRequest {
        reason = StorableText.stripped(reason);
    }
}
