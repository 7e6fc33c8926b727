package id.penghubung.routing.rules;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The name of a rule in both languages.
 *
 * @param id Indonesian
 * @param en English
 */
@Schema(name = "RuleName")
public record RuleName(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String id,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String en) {

    public RuleName {
        id = StorableText.stripped(id);
        en = StorableText.stripped(en);
    }
}
