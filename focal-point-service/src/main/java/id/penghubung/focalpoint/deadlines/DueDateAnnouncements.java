package id.penghubung.focalpoint.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The due dates of complaints that are to be published, and the numbers of the events about them. Joins the caller's transaction. */
@ApplicationScoped
public class DueDateAnnouncements {

    private final DueDateAnnouncementTable table;

    DueDateAnnouncements(DueDateAnnouncementTable table) {
        this.table = table;
    }

    /**
     * Due dates that were marked as published.
     *
     * @param marked their number, with those of deadlines that ended meanwhile
     * @param running those of deadlines that are running; the caller publishes them
     */
    public record Taken(int marked, List<DueDateAnnouncement> running) {}

    /** Marks due dates as published, at most so many. */
    public Taken take(int limit) {
        return table.take(limit);
    }

    /** Counts one more event of each of these deadlines, which the caller publishes, and returns its number. */
    public Map<UUID, Long> nextVersions(Collection<UUID> deadlineIds) {
        return table.nextVersions(deadlineIds);
    }
}
