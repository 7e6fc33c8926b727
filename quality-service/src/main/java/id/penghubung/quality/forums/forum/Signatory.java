package id.penghubung.quality.forums.forum;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Person who signed the record of a forum. The public does not read the name.
 *
 * @param represents office, or the part of the public for which the person signed
 */
@Schema(name = "ForumSignatory")
public record Signatory(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String name,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String represents) {

    public Signatory {
        name = StorableText.stripped(name);
        represents = StorableText.stripped(represents);
    }
}
