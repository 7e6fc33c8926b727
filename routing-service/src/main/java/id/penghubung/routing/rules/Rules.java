package id.penghubung.routing.rules;

import id.penghubung.routing.runtime.RoutingSettings;
import id.penghubung.routing.runtime.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;

/** Where decisions look rules up. A change made anywhere is seen after {@link RoutingSettings#snapshotMaxAge()}. */
@ApplicationScoped
public class Rules {

    private final Snapshot<RuleBook> snapshot;

    Rules(StoredRules rules, RoutingSettings settings) {
        this.snapshot = new Snapshot<>(rules::book, settings.snapshotMaxAge());
    }

    public RuleBook current() {
        return snapshot.get();
    }

    void changed() {
        snapshot.invalidate();
    }
}
