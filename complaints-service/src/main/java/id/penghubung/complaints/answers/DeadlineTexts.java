package id.penghubung.complaints.answers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The explanations of deadlines, as focal-point-service tells them with the due dates. */
@ApplicationScoped
public class DeadlineTexts {

    private final DeadlineTextTable table;

    DeadlineTexts(DeadlineTextTable table) {
        this.table = table;
    }

    /** Stores the deadlines of a batch of events in one statement, within the caller's transaction; other events have none. */
    public void store(List<Object> events) {
        Map<UUID, AnnouncedDeadline> latest = new LinkedHashMap<>();
        events.stream().flatMap(AnnouncedDeadline::of).forEach(deadline -> latest.put(deadline.deadlineId(), deadline));
        if (!latest.isEmpty()) {
            table.store(List.copyOf(latest.values()));
        }
    }
}
