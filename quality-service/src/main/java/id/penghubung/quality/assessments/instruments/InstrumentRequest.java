package id.penghubung.quality.assessments.instruments;

import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.InstrumentKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An instrument to be added, or to replace a draft.
 *
 * @param code the same in each year, such as {@code pekppp}
 */
@Schema(name = "AssessmentInstrumentRequest")
record InstrumentRequest(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,15}")
        String code,

        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull InstrumentKind kind,

        @NotBlank @Size(max = 300) @Pattern(regexp = StorableText.PATTERN)
        String title,

        @NotNull @Valid InstrumentContent content) {

    InstrumentRequest {
        title = StorableText.stripped(title);
    }
}
