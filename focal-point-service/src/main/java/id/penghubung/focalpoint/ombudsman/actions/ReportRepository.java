package id.penghubung.focalpoint.ombudsman.actions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores examination reports. The caller has checked who may see their matters. */
@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    boolean isRegistered(UUID matterId, String number) {
        return count("matterId = ?1 and number = ?2", matterId, number) > 0;
    }

    /** Returns reports of a matter in the order of their registration, after one of them. */
    List<Report> after(UUID matterId, @Nullable UUID last, int limit) {
        return find("matterId = ?1 and id > ?2 order by id", matterId, last == null ? FIRST : last)
                .page(0, limit)
                .list();
    }

    /** Returns the matter of a report, which is locked before the report, without reading the report. */
    Optional<UUID> matterOf(UUID id) {
        return find("select matterId from Report where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Locks a report, to record the comment on it. */
    Optional<Report> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks the reports of a matter, in the order of their ids. */
    List<Report> lockOf(UUID matterId) {
        return find("matterId = ?1 order by id", matterId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locks reports, in the order of their ids. */
    void lockAll(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            find("id in ?1 order by id", ids)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list();
        }
    }

    /** Returns the report of a matter that has a finding. */
    Optional<Report> ofFinding(UUID matterId, UUID findingId) {
        return find("select r from Report r join r.findings f where f.id = ?1 and r.matterId = ?2", findingId, matterId)
                .firstResultOptional();
    }
}
