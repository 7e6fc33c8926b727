package id.penghubung.quality.forums.agreements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of provider and public, as it was sent.
 *
 * @param owner office that is to carry it out, not a person
 * @param dueOn last day, not before the session
 * @param proposalId proposal of the forum from which it came
 */
@Schema(name = "ForumAgreementRequest")
record AgreementRequest(
        @NotBlank @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN)
        String text,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String owner,

        @NotNull LocalDate dueOn,
        @Nullable UUID proposalId) {

    AgreementRequest {
        text = StorableText.stripped(text);
        owner = StorableText.stripped(owner);
    }
}
