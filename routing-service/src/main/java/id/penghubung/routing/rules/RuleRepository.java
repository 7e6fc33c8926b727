package id.penghubung.routing.rules;

import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Stores routing rules. */
@ApplicationScoped
class RuleRepository implements PanacheRepositoryBase<RuleEntity, UUID> {

    /** Key of the advisory lock for seeding; any number that no other lock of this service uses. */
    private static final long SEED_LOCK = 7_061_936L;

    private final Jdbc jdbc;
    private final Clock clock;

    RuleRepository(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Loads the rules that are valid now or will be valid later. */
    @Transactional
    RuleSet load() {
        return new RuleSet(getEntityManager()
                .createQuery("""
                        select id, categoryCode, ruleVersion, categoryNameId, categoryNameEn, target, agencyCode,
                               oversight, validFrom, validUntil
                        from RuleEntity where validUntil is null or validUntil > :now
                        """, Rule.class)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    /** Stores the initial rules if there are no rules yet. Of several replicas that start together, only one does it. */
    @Transactional
    void seed(List<Rule> rules) {
        jdbc.lock(SEED_LOCK);
        if (count() == 0) {
            persist(rules.stream().map(RuleEntity::new));
        }
    }
}
