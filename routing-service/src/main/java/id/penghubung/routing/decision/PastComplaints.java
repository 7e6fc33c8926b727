package id.penghubung.routing.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads past complaints with what was corrected of their decisions. */
@ApplicationScoped
public class PastComplaints {

    /** Before every id. */
    private static final UUID FIRST = new UUID(0, 0);

    private final PastComplaintTable table;

    PastComplaints(PastComplaintTable table) {
        this.table = table;
    }

    /**
     * Returns complaints in the order of their ids.
     *
     * @param after the last complaint of the page before, or null for the first page
     * @param since time of submission from which on they count, or null for all
     */
    @Transactional
    public List<PastComplaint> page(@Nullable UUID after, @Nullable Instant since, int limit) {
        return table.page(after == null ? FIRST : after, since == null ? Instant.EPOCH : since, limit);
    }
}
