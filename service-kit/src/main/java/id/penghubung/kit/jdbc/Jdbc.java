package id.penghubung.kit.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs plain SQL statements, each as one round trip. A statement joins the caller's transaction; if there is none, it
 * runs in its own. The connection goes back to the pool, or stays with the transaction, also after a failure.
 *
 * <p>Parameters stand as {@code ?} in the SQL and may be null, {@link String}, {@link java.util.UUID}, {@link
 * java.time.Instant}, {@link java.time.LocalDate}, {@link java.time.Duration} (bound as seconds, for {@code
 * make_interval(secs => ?)}), an {@link Enum} (bound as its name), {@link SqlArray}, {@code byte[]}, {@code boolean},
 * {@code int}, {@code long} or {@code double}. JSON is bound as a string, and the SQL says {@code ?::jsonb}.
 *
 * <p>Every method throws {@link DatabaseAccessException} if the statement fails.
 */
@ApplicationScoped
public class Jdbc {

    private final DataSource database;

    public Jdbc(DataSource database) {
        this.database = database;
    }

    /** Returns all rows in their order. */
    public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return query(
                sql,
                rows -> {
                    List<T> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(mapper.map(rows));
                    }
                    return found;
                },
                parameters);
    }

    /** Returns all rows by their keys, in no order. Of rows with the same key the last one counts. */
    public <K, V> Map<K, V> map(
            String sql, RowMapper<K> keyMapper, RowMapper<V> valueMapper, @Nullable Object... parameters) {
        return query(
                sql,
                rows -> {
                    Map<K, V> found = new HashMap<>();
                    while (rows.next()) {
                        found.put(keyMapper.map(rows), valueMapper.map(rows));
                    }
                    return found;
                },
                parameters);
    }

    /** Returns the first row, or empty if there is none. */
    public <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return query(sql, rows -> rows.next() ? Optional.of(mapper.map(rows)) : Optional.<T>empty(), parameters);
    }

    /** Returns the only row of a statement that always has one, such as an aggregate or {@code returning}. */
    public <T> T one(String sql, RowMapper<T> mapper, @Nullable Object... parameters) {
        return first(sql, mapper, parameters)
                .orElseThrow(() -> new IllegalStateException("The statement returned no row"));
    }

    /** Returns what the reader makes of the whole result. */
    public <T> T query(String sql, ResultReader<T> reader, @Nullable Object... parameters) {
        return run(sql, statement -> {
            ParameterBinder.bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        });
    }

    /** Returns the number of rows that the statement changed. */
    public int update(String sql, @Nullable Object... parameters) {
        return run(sql, statement -> {
            ParameterBinder.bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /**
     * Waits for the advisory lock of the database with this key, and holds it until the caller's transaction ends.
     *
     * @param key any number that no other lock of the service uses
     */
    public void lock(long key) {
        execute("select pg_advisory_xact_lock(?)", key);
    }

    /** Runs a statement for its effect and ignores its rows. */
    public void execute(String sql, @Nullable Object... parameters) {
        run(sql, statement -> {
            ParameterBinder.bind(statement, parameters);
            return statement.execute();
        });
    }

    /**
     * Runs a statement once for each item, sent together. The driver rewrites inserts into statements of many rows. Without
     * items, nothing is sent. Outside a transaction, a failure may leave the items before it stored.
     *
     * @param parameters the parameters for an item, from {@link #parameters}
     */
    public <T> void batch(String sql, Collection<T> items, Function<T, @Nullable Object[]> parameters) {
        if (items.isEmpty()) {
            return;
        }
        run(sql, statement -> {
            for (T item : items) {
                ParameterBinder.bind(statement, parameters.apply(item));
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Returns parameters of a statement, for example those for one item of a {@link #batch}. */
    public static @Nullable Object[] parameters(@Nullable Object... parameters) {
        return parameters;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException failure) {
            throw new DatabaseAccessException(failure);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
