package id.penghubung.routing.rules;

import id.penghubung.routing.runtime.RoutingSettings;
import id.penghubung.routing.runtime.SnapshotCache;
import jakarta.enterprise.context.ApplicationScoped;

/** Where decisions look rules up. A change made anywhere is seen after {@link RoutingSettings#snapshotMaxAge()}. */
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
