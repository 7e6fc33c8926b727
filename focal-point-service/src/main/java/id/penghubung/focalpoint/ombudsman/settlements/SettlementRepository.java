package id.penghubung.focalpoint.ombudsman.settlements;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores settlement meetings. An agency finds only those in which it takes part. */
@ApplicationScoped
class SettlementRepository implements PanacheRepositoryBase<SettlementMeeting, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    Optional<SettlementMeeting> findVisible(UUID id, @Nullable String agencyCode) {
        return visible(id, agencyCode).firstResultOptional();
    }

    /** Locks a meeting for a step. A second step on the same meeting waits, and then reads the changed meeting. */
    Optional<SettlementMeeting> lock(UUID id, @Nullable String agencyCode) {
        return visible(id, agencyCode).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Locks the planned meetings of a matter that ends. */
    List<SettlementMeeting> lockPlanned(UUID matterId) {
        return find("matterId = ?1 and state = ?2 order by id", matterId, SettlementState.PLANNED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Returns the matter of a meeting, which is locked before the meeting, without reading the meeting. */
    Optional<UUID> matterOf(UUID id) {
        return find("select matterId from SettlementMeeting where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Returns meetings of a matter in the order of their registration, after one of them. */
    List<SettlementMeeting> after(UUID matterId, @Nullable UUID last, @Nullable String agencyCode, int limit) {
        UUID after = last == null ? FIRST : last;
        PanacheQuery<SettlementMeeting> found = agencyCode == null
                ? find("matterId = ?1 and id > ?2 order by id", matterId, after)
                : find(
                        "matterId = ?1 and id > ?2 and array_contains(agencyCodes, ?3) order by id",
                        matterId,
                        after,
                        agencyCode);
        return found.page(0, limit).list();
    }

    /** Returns the agencies with a meeting that is planned. */
    Set<String> agenciesWithOpen(UUID matterId) {
        return find("matterId = ?1 and state = ?2", matterId, SettlementState.PLANNED).stream()
                .flatMap(meeting -> meeting.agencyCodes().stream())
                .collect(Collectors.toSet());
    }

    private PanacheQuery<SettlementMeeting> visible(UUID id, @Nullable String agencyCode) {
        return agencyCode == null
                ? find("id = ?1", id)
                : find("id = ?1 and array_contains(agencyCodes, ?2)", id, agencyCode);
    }
}
