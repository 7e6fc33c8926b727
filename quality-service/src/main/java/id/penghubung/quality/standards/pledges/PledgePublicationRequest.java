package id.penghubung.quality.standards.pledges;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The publication of a pledge.
 *
 * @param media where it is published, such as a board at the counter; at least one
 */
@Schema(name = "PledgePublication")
record PledgePublicationRequest(
        @NotEmpty @Size(max = 20) @Nullable
        List<@NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN) String> media) {}
