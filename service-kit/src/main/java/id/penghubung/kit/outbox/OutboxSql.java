package id.penghubung.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs the statements of the outbox tables. Each statement joins the caller's transaction. */
@ApplicationScoped
class OutboxSql {

    private final DataSource database;

    OutboxSql(DataSource database) {
        this.database = database;
    }

    <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException failure) {
            throw new OutboxUnavailableException(failure);
        }
    }

    static <T> List<T> readAll(PreparedStatement query, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return found;
    }

    static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("topic"),
                row.getString("record_key"),
                row.getString("subject"),
                row.getLong("aggregate_version"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"),
                row.getString("body"));
    }

    /** Operation on a prepared statement. */
    interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** Maps the current row of a result set to an object. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Thrown if the outbox cannot be read or written; the cause contains the reason. */
    static final class OutboxUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutboxUnavailableException(SQLException cause) {
            super(cause);
        }
    }
}
