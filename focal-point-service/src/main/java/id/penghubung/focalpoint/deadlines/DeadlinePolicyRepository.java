package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stores deadline policies, in all their versions. */
@ApplicationScoped
class DeadlinePolicyRepository implements PanacheRepositoryBase<DeadlinePolicyEntry, Long> {

    private static final long SEEDING_LOCK = 7_150_003L;

    private final Jdbc jdbc;

    DeadlinePolicyRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

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
        jdbc.lock(SEEDING_LOCK);
    }

    List<DeadlinePolicyEntry> versions(String subject, DeadlineStage stage) {
        return list("subject = ?1 and stage = ?2 order by validFrom, id", subject, stage);
    }
}
