package id.penghubung.focalpoint.deadlines;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The policies as they are stored, all versions of them. */
@ApplicationScoped
class PolicyStore implements PanacheRepositoryBase<PolicyEntry, Long> {

    List<DeadlinePolicy> all() {
        return listAll().stream().map(PolicyEntry::policy).toList();
    }

    /** The version that nothing has taken the place of. */
    Optional<PolicyEntry> latest(String subject, Stage stage) {
        return find("subject = ?1 and stage = ?2 and validUntil is null", subject, stage)
                .firstResultOptional();
    }

    List<PolicyEntry> versions(String subject, Stage stage) {
        return list("subject = ?1 and stage = ?2 order by validFrom", subject, stage);
    }
}
