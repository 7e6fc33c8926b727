package id.penghubung.complaints.publication;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A title and text for the public, which the coordinator has edited: without names and without anything that tells who the reporter is.
 *
 * @param title the public title
 * @param text the public text
 */
@Schema(name = "PublicationRequest")
record PublicationRequest(
        @NotNull @Size(min = 5, max = 150) @Pattern(regexp = StorableText.PATTERN)
        String title,

        @NotNull @Size(min = 10, max = 2000) @Pattern(regexp = StorableText.PATTERN)
        String text) {

    PublicationRequest {
        title = StorableText.stripped(title);
        text = StorableText.stripped(text);
    }
}
