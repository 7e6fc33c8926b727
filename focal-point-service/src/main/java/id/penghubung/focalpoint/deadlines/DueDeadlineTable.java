package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds and locks due deadlines with SQL. Reads ids only, so that a row with unreadable values does not stop the sweep. */
@ApplicationScoped
class DueDeadlineTable {

    static final String DUE = "select d.id from deadline d where d.next_at <= ? and "
            + FailingRows.retryDueCondition(DeadlineSweep.WORKER, "d.id")
            + " order by d.next_at limit ? for no key update of d skip locked";

    private static final String STILL_DUE =
            "select id from deadline where id = any (?) and next_at <= ? order by next_at for no key update skip locked";

    private final Jdbc jdbc;

    DueDeadlineTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks deadlines whose next escalation is due and that do not wait for a retry, oldest first. */
    List<UUID> lockDueBy(Instant now, int limit) {
        return jdbc.list(DUE, Columns::firstUuid, now, now, limit);
    }

    /** Locks those of the deadlines that are still due. */
    List<UUID> lockDueBy(Instant now, Collection<UUID> ids) {
        return jdbc.list(STILL_DUE, Columns::firstUuid, SqlArray.uuids(ids), now);
    }
}
