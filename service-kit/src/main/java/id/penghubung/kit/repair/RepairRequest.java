package id.penghubung.kit.repair;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Request to send an event again, or to dismiss it.
 *
 * @param reason why, for the record
 */
@Schema(name = "RepairRequest")
public record RepairRequest(
        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String reason) {}
