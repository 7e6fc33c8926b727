package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A channel for complaints, suggestions and other input about a service.
 *
 * @param kind such as a counter, a telephone number, or SP4N-LAPOR
 * @param address place, number or address
 */
@Schema(name = "ServiceComplaintChannel")
@TemplateData
public record ComplaintChannel(
        @NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN) @Schema(examples = "SP4N-LAPOR!")
        String kind,

        @NotBlank @Size(max = 300) @Pattern(regexp = StorableText.PATTERN) @Schema(examples = "https://www.lapor.go.id")
        String address) {

    public ComplaintChannel {
        kind = StorableText.stripped(kind);
        address = StorableText.stripped(address);
    }
}
