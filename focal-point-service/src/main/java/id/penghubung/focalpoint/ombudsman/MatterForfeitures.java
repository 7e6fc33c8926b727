package id.penghubung.focalpoint.ombudsman;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Finds the agencies that forfeited the right to answer in a matter (UU 37/2008 Art. 33). */
public interface MatterForfeitures {

    /**
     * A right to answer that is forfeited.
     *
     * @param letterId the second request for clarification, which was not answered in time
     */
    @Schema(name = "Forfeiture")
    record Forfeiture(
            @Schema(required = true) String agencyCode,
            @Schema(required = true) UUID letterId,
            @Schema(required = true) Instant forfeitedAt) {}

    /** Returns all forfeitures in these matters, by the id of the matter, with one query. A matter without has no entry. */
    Map<UUID, List<Forfeiture>> ofMatters(Collection<UUID> matterIds);
}
