package id.penghubung.complaints.outsidebody;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The data of an outside body.
 *
 * @param name name of the body
 * @param handles subjects for which it is responsible
 */
@Schema(name = "OutsideBodyRequest")
record OutsideBodyRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String name,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String handles) {

    OutsideBodyRequest {
        name = StorableText.stripped(name);
        handles = StorableText.stripped(handles);
    }
}
