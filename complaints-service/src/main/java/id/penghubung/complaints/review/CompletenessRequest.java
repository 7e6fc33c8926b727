package id.penghubung.complaints.review;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The decision whether a complaint is complete.
 *
 * @param complete whether nothing is missing
 * @param missing what is missing, one text for the reporter per part; required if the complaint is not complete
 */
@Schema(name = "CompletenessRequest")
record CompletenessRequest(
        @NotNull @Schema(required = true) Boolean complete,

        @Nullable @Size(max = 20)
        List<@NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN) String> missing) {

    /** Returns the missing parts without white space around them. */
    List<String> parts() {
        return missing == null ? List.of() : missing.stream().map(String::strip).toList();
    }
}
