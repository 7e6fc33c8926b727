package id.penghubung.routing.decision;

import id.penghubung.kit.paging.Cursor;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue of complaints that wait for the coordinator's decision. */
@ApplicationScoped
public class TriageQueue {

    private final ComplaintRoutingRepository routings;

    TriageQueue(ComplaintRoutingRepository routings) {
        this.routings = routings;
    }

    /**
     * Returns waiting complaints, oldest first; one more than {@code limit} if there is a next page.
     *
     * @param categoryCode category to filter by, or null
     * @param districtCode district to filter by, or null
     * @param after time and id of the last complaint of the previous page
     */
    @Transactional
    public List<TriageQueueEntry> page(
            @Nullable String categoryCode, @Nullable String districtCode, Optional<Cursor> after, int limit) {
        StringBuilder query = new StringBuilder("state = IN_TRIAGE");
        Parameters parameters = new Parameters();
        if (categoryCode != null) {
            query.append(" and complaint.categoryCode = :category");
            parameters.and("category", categoryCode);
        }
        if (districtCode != null) {
            query.append(" and complaint.districtCode = :district");
            parameters.and("district", districtCode);
        }
        after.ifPresent(position -> {
            query.append(" and (inTriageSince, complaintId) > (:since, :id)");
            parameters.and("since", position.instant(0)).and("id", position.uuid(1));
        });
        return routings.find(query + " order by inTriageSince, complaintId", parameters).range(0, limit).stream()
                .map(TriageQueueEntry::of)
                .toList();
    }

    /** Returns a complaint if it waits in the queue. */
    @Transactional
    public Optional<TriageQueueEntry> find(UUID complaintId) {
        return routings.find("state = IN_TRIAGE and complaintId = ?1", complaintId)
                .singleResultOptional()
                .map(TriageQueueEntry::of);
    }
}
