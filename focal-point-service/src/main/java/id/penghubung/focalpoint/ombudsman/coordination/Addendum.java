package id.penghubung.focalpoint.ombudsman.coordination;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction of minutes that are closed. The minutes themselves stay as they are.
 *
 * @param addedBy the sign-in name of the author
 */
@Schema(name = "CoordinationAddendum")
@Embeddable
record Addendum(
        @Schema(required = true) String text,
        @Schema(required = true) String addedBy,
        @Schema(required = true) Instant addedAt) {}
