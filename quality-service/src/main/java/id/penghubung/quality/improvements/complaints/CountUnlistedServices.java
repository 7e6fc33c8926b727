package id.penghubung.quality.improvements.complaints;

import id.penghubung.quality.coverage.UnlistedServiceSource;
import id.penghubung.quality.coverage.UnlistedServices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells the coverage which codes complaints name that no service of the catalogue has. */
@ApplicationScoped
class CountUnlistedServices implements UnlistedServiceSource {

    private static final int MOST_CODES = 100;

    private final UnlistedServiceTable table;

    CountUnlistedServices(UnlistedServiceTable table) {
        this.table = table;
    }

    @Override
    public UnlistedServices between(Instant from, Instant until) {
        return new UnlistedServices(table.count(from, until), table.most(from, until, MOST_CODES));
    }
}
