package id.penghubung.complaints.answers;

import id.penghubung.events.ComplaintDeadlineSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The explanations of deadlines, as focal-point-service tells them with the due dates. */
@ApplicationScoped
public class DeadlineTexts {

    private final DeadlineTextTable table;

    DeadlineTexts(DeadlineTextTable table) {
        this.table = table;
    }

    /** Stores what was received, within the caller's transaction. */
    public void store(List<ComplaintDeadlineSet> received) {
        table.store(received);
    }
}
