package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new service of a unit.
 *
 * @param code stable short name, unique in the regency
 * @param unitCode unit that provides it
 * @param name name of the service
 */
@Schema(name = "NewPublicService")
record NewServiceRequest(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,15}")
        String code,

        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,15}")
        String unitCode,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String name) {

    NewServiceRequest {
        name = StorableText.stripped(name);
    }
}
