package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Advisory locks of the transaction of the caller. */
@ApplicationScoped
class ComplaintLockTable {

    private final Jdbc jdbc;

    ComplaintLockTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void lock(SqlArray keys) {
        jdbc.execute("select pg_advisory_xact_lock(key) from unnest(?) as key", keys);
    }

    /** Locks those that are free, without waiting, and returns them. */
    List<Long> tryLock(SqlArray keys) {
        return jdbc.list(
                "select key from unnest(?) as key where pg_try_advisory_xact_lock(key)", row -> row.getLong(1), keys);
    }
}
