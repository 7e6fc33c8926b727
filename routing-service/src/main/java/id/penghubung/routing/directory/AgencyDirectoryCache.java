package id.penghubung.routing.directory;

import id.penghubung.kit.runtime.SnapshotCache;
import id.penghubung.routing.runtime.RoutingSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** Cached agency directory for the other features. */
@ApplicationScoped
public class AgencyDirectoryCache {

    private final SnapshotCache<AgencyDirectory> snapshot;

    AgencyDirectoryCache(AgencyRepository agencies, RoutingSettings settings) {
        this.snapshot = new SnapshotCache<>(agencies::load, settings.snapshotMaxAge());
    }

    public AgencyDirectory current() {
        return snapshot.get();
    }

    /** Lets the next reader see what is committed now. */
    public void invalidate() {
        snapshot.invalidate();
    }
}
