package id.penghubung.routing.triage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for the next complaint to decide.
 *
 * @param categoryCode only complaints of this category
 * @param districtCode only complaints of this district
 * @param except complaints that the coordinator leaves aside for now; none if absent
 */
@Schema(name = "TriageNextRequest")
public record TriageNextRequest(
        @Nullable @Size(max = 64) String categoryCode,
        @Nullable @Size(max = 64) String districtCode,
        @Nullable @Size(max = 100) List<@NotNull UUID> except) {

    /** The request of a coordinator who takes any complaint. */
    static final TriageNextRequest ANY = new TriageNextRequest(null, null, null);

    /** Returns the complaints that the coordinator leaves aside. */
    List<UUID> leftAside() {
        return except == null ? List.of() : except;
    }
}
