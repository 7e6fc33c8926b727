package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.testing.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends the matters, meetings and decisions of earlier tests, so that an agenda shows only those of the test. */
@ApplicationScoped
class EarlierWork {

    private final TestDatabase database;

    EarlierWork(TestDatabase database) {
        this.database = database;
    }

    void end() {
        database.execute("update ombudsman_matter set stage = 'CLOSED', closed = true where not closed");
        database.execute("update coordination_meeting set state = 'CANCELLED', reason = 'x' where state = 'PLANNED'");
        database.execute(
                "update coordination_decision set state = 'DONE', changed_by = 'x', changed_at = now() where state = 'OPEN'");
    }
}
