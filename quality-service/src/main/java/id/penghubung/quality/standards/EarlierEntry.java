package id.penghubung.quality.standards;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Later entry of a standard or forum from the time before this system, with its real dates.
 *
 * @param reason why it is entered later
 * @param document document that proves its dates
 * @param enteredBy account that entered it
 */
@Schema(name = "EarlierEntry")
public record EarlierEntry(
        @Schema(required = true) String reason,
        @Schema(required = true) String document,
        @Schema(required = true) String enteredBy,
        @Schema(required = true) Instant enteredAt) {}
