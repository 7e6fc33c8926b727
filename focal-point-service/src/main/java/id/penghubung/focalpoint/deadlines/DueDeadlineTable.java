package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds and locks due deadlines with SQL. Reads ids only, so that a row with unreadable values does not stop the sweep. */
@ApplicationScoped
class DueDeadlineTable {

    static final String DUE = "select d.id from deadline d where d.next_at <= ? and "
            + FailingRows.retryDueCondition(DeadlineSweep.WORKER, "d.id")
            + " order by d.next_at limit ? for no key update of d skip locked";

    private static final String STILL_DUE =
            "select id from deadline where id = any (?) and next_at <= ? order by next_at for no key update skip locked";

    private final DataSource database;

    DueDeadlineTable(DataSource database) {
        this.database = database;
    }

    /** Locks deadlines whose next escalation is due and that do not wait for a retry, oldest first. */
    List<UUID> lockDueBy(Instant now, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setObject(1, moment(now));
            statement.setObject(2, moment(now));
            statement.setInt(3, limit);
            return ids(statement);
        } catch (SQLException failure) {
            throw new DeadlinesUnavailableException(failure);
        }
    }

    /** Locks those of the deadlines that are still due. */
    List<UUID> lockDueBy(Instant now, Collection<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(STILL_DUE)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.setObject(2, moment(now));
            return ids(statement);
        } catch (SQLException failure) {
            throw new DeadlinesUnavailableException(failure);
        }
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Thrown when deadlines cannot be read from the database. */
    static final class DeadlinesUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DeadlinesUnavailableException(SQLException cause) {
            super(cause);
        }
    }
}
