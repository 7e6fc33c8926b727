package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The new data of a service.
 *
 * @param active whether the unit still provides it; the catalogue omits it if not
 */
@Schema(name = "PublicServiceRequest")
record ServiceRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String name,

        boolean active) {

    ServiceRequest {
        name = StorableText.stripped(name);
    }
}
