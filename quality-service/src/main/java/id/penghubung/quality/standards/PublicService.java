package id.penghubung.quality.standards;

import java.time.Instant;
import java.util.UUID;

/**
 * A service of a unit.
 *
 * @param code stable short name, unique in the regency, which complaints may name
 * @param agencyCode agency of the unit at present
 * @param active whether it is still provided
 * @param eventVersion number of events about it so far
 * @param version for {@code If-Match}
 */
record PublicService(
        UUID id,
        String code,
        String unitCode,
        String agencyCode,
        String name,
        boolean active,
        long eventVersion,
        long version,
        Instant createdAt) {

    PublicService changed(String newName, boolean nowActive) {
        return new PublicService(
                id, code, unitCode, agencyCode, newName, nowActive, eventVersion, version + 1, createdAt);
    }

    PublicService withEvent() {
        return new PublicService(id, code, unitCode, agencyCode, name, active, eventVersion + 1, version, createdAt);
    }
}
