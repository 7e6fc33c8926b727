package id.penghubung.complaints.duplicates;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A changed radius.
 *
 * @param metres distance in metres
 */
@Schema(name = "DuplicateRadiusChange")
record DuplicateRadiusRequest(@NotNull @Min(50) @Max(20_000) Integer metres) {}
