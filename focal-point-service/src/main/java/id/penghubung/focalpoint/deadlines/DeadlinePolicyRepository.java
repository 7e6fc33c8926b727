package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stores deadline policies, in all their versions. */
@ApplicationScoped
class DeadlinePolicyRepository implements PanacheRepositoryBase<DeadlinePolicyEntry, Long> {

    List<DeadlinePolicy> all() {
        return listAll().stream().map(DeadlinePolicyEntry::policy).toList();
    }

    /** Returns the latest version, which no other replaces. */
    Optional<DeadlinePolicyEntry> latest(String subject, DeadlineStage stage) {
        return find("subject = ?1 and stage = ?2 and validUntil is null", subject, stage)
                .firstResultOptional();
    }

    /** Waits until no other replica inserts missing policies, until the caller's transaction ends. */
    void lockForSeeding() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(7150003) as text)", String.class)
                .getSingleResult();
    }

    List<DeadlinePolicyEntry> versions(String subject, DeadlineStage stage) {
        return list("subject = ?1 and stage = ?2 order by validFrom", subject, stage);
    }
}
