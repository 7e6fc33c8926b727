package id.penghubung.routing.directory;

import id.penghubung.routing.runtime.RoutingSettings;
import id.penghubung.routing.runtime.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the other features look agencies up. */
@ApplicationScoped
public class Directory {

    private final Snapshot<AgencyBook> snapshot;

    Directory(DescribedAgencies agencies, RoutingSettings settings) {
        this.snapshot = new Snapshot<>(agencies::book, settings.snapshotMaxAge());
    }

    public AgencyBook current() {
        return snapshot.get();
    }

    void changed() {
        snapshot.invalidate();
    }
}
