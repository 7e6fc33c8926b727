package id.penghubung.routing.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force, in memory. A published set never changes, so each replica loads it once; the set in force is looked up for each
 * batch with complaints to decide, in the transaction of the batch. So no batch that begins after a publication is decided by the set
 * before it, on whichever replica.
 */
@ApplicationScoped
public class RuleSetCache {

    private final RuleSetTable table;
    private volatile @Nullable RuleSet loaded;

    RuleSetCache(RuleSetTable table) {
        this.table = table;
    }

    /** Returns the rules in force; empty before the first start has ended. */
    @Transactional
    public Optional<RuleSet> current() {
        return table.inForce().map(this::load);
    }

    /**
     * Returns the rules of a published set.
     *
     * @param inForce id of the set in force, which the caller's transaction has read
     */
    @Transactional
    public RuleSet of(UUID inForce) {
        return load(inForce);
    }

    private RuleSet load(UUID id) {
        RuleSet known = loaded;
        if (known != null && known.id().equals(id)) {
            return known;
        }
        RuleSet rules = table.find(id).orElseThrow().compiled();
        loaded = rules;
        return rules;
    }
}
