package id.penghubung.focalpoint.directory;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The new state of a unit.
 *
 * @param parentId the unit that it belongs to; absent for a unit directly below the agency
 */
@Schema(name = "AgencyUnitRequest")
record UnitRequest(
        @NotNull @Size(min = 1, max = 200) String name,
        @Nullable UUID parentId) {

    UnitRequest {
        name = StorableText.stripped(name);
    }
}
