package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.testing.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs the workers of this feature immediately, for tests of other features. */
@ApplicationScoped
public class DeadlineWorkers {

    private final DeadlineSweep sweep;
    private final TestDatabase database;

    DeadlineWorkers(DeadlineSweep sweep, TestDatabase database) {
        this.sweep = sweep;
        this.database = database;
    }

    /** Ends the escalation of all deadlines, so that a sweep meets only those that a test starts afterwards. */
    public void forgetEarlierDeadlines() {
        database.execute("update deadline set state = 'CANCELLED', next_at = null, next_level = null "
                + "where state in ('RUNNING', 'SUSPENDED')");
        database.execute("update deadline set next_at = null, next_level = null where next_at is not null");
    }

    public void sweep() {
        sweep.sweep();
    }
}
