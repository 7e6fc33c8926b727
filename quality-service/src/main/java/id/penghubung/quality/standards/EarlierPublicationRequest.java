package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Publication of a standard before this system was used.
 *
 * @param publishedOn day from which it is in force, in the past and not before the decree
 * @param reason why it is entered later
 * @param document document that proves the dates, such as the decree in the archive of the unit
 */
@Schema(name = "EarlierPublication")
record EarlierPublicationRequest(
        @NotNull @Valid DecreeRequest decree,
        @NotNull LocalDate publishedOn,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @NotBlank @Size(max = 300) @Pattern(regexp = StorableText.PATTERN)
        String document) {

    EarlierPublicationRequest {
        reason = StorableText.stripped(reason);
        document = StorableText.stripped(document);
    }
}
