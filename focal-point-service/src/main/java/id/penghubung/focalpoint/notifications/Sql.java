package id.penghubung.focalpoint.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs SQL statements and converts facts and times to their stored form. Joins the caller's transaction if there is one. */
@ApplicationScoped
public class Sql {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    Sql(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An operation on a prepared statement. */
    public interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** A function that reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException failure) {
            throw new NotificationsUnavailableException(failure);
        }
    }

    public static <T> List<T> rows(PreparedStatement statement, Row<T> each) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.add(each.read(found));
            }
        }
        return rows;
    }

    String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("The facts cannot be written as JSON", unwritable);
        }
    }

    Map<String, String> facts(String stored) {
        try {
            return json.readValue(stored, FACTS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    public static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
