package id.penghubung.focalpoint.directory;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A unit of an agency.
 *
 * @param parentId the unit that it belongs to; absent for a unit directly below the agency
 * @param version for {@code If-Match}, as in the {@code ETag} of a change
 */
@Schema(name = "AgencyUnit")
record UnitView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "Bidang Bina Marga")
        String name,

        @Nullable UUID parentId,
        @Schema(required = true) long version) {}
