package id.penghubung.routing.rules;

import id.penghubung.routing.runtime.RoutingSettings;
import id.penghubung.routing.runtime.SnapshotCache;
import jakarta.enterprise.context.ApplicationScoped;

/** Cached routing rules. A change by any replica is visible after {@link RoutingSettings#snapshotMaxAge()}. */
@ApplicationScoped
public class RuleSetCache {

    private final SnapshotCache<RuleSet> snapshot;

    RuleSetCache(RuleRepository rules, RoutingSettings settings) {
        this.snapshot = new SnapshotCache<>(rules::load, settings.snapshotMaxAge());
    }

    public RuleSet current() {
        return snapshot.get();
    }

    void invalidate() {
        snapshot.invalidate();
    }
}
