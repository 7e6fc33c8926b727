package id.penghubung.complaints.complaint;

import id.penghubung.kit.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores the timelines of complaints. */
@ApplicationScoped
public class TimelineRepository implements PanacheRepositoryBase<TimelineEntry, TimelineEntry.Key> {

    /** Returns timeline entries, oldest first; one more than {@code limit} if there is a next page. */
    public List<TimelineEntry> of(UUID complaintId, Optional<Cursor> after, int limit) {
        int seq = after.map(cursor -> cursor.number(0)).orElse(0);
        return find("key.complaintId = ?1 and key.seq > ?2 order by key.seq", complaintId, seq)
                .range(0, limit)
                .list();
    }

    /** Returns the first entries after this one, oldest first. */
    public List<TimelineEntry> after(UUID complaintId, int seq, int limit) {
        return find("key.complaintId = ?1 and key.seq > ?2 order by key.seq", complaintId, seq)
                .range(0, limit - 1)
                .list();
    }

    /**
     * Returns the timelines of complaints, by complaint, oldest entry first.
     *
     * @param limit maximum number of entries of a complaint
     */
    public Map<UUID, List<TimelineEntry>> ofAll(Collection<UUID> complaintIds, int limit) {
        return find("key.complaintId in ?1 and key.seq <= ?2 order by key.complaintId, key.seq", complaintIds, limit)
                .stream()
                .collect(Collectors.groupingBy(TimelineEntry::complaintId));
    }
}
