package id.penghubung.routing.rules;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The table of rules. */
@ApplicationScoped
class RuleRepository implements PanacheRepositoryBase<RuleEntity, UUID> {

    /** Any constant serves that the service does not use for another lock. */
    private static final long SEED_LOCK = 7_061_936L;

    private final Clock clock;

    RuleRepository(Clock clock) {
        this.clock = clock;
    }

    /** The rules that hold now or will; those that have ended are history. */
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

    /** Stores the first rules if there are none yet; of several replicas that start together one does it. */
    @Transactional
    void seed(List<Rule> rules) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(" + SEED_LOCK + ") as text)", String.class)
                .getSingleResult();
        if (count() == 0) {
            persist(rules.stream().map(RuleEntity::new));
        }
    }
}
