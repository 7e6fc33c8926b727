package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The policies as they are stored, all versions of them. */
@ApplicationScoped
class DeadlinePolicyRepository implements PanacheRepositoryBase<DeadlinePolicyEntry, Long> {

    List<DeadlinePolicy> all() {
        return listAll().stream().map(DeadlinePolicyEntry::policy).toList();
    }

    /** The version that nothing has taken the place of. */
    Optional<DeadlinePolicyEntry> latest(String subject, DeadlineStage stage) {
        return find("subject = ?1 and stage = ?2 and validUntil is null", subject, stage)
                .firstResultOptional();
    }

    List<DeadlinePolicyEntry> versions(String subject, DeadlineStage stage) {
        return list("subject = ?1 and stage = ?2 order by validFrom", subject, stage);
    }
}
