package id.penghubung.kit.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Binds the parameters of a statement, each with the JDBC type of its Java type. */
final class ParameterBinder {

    private static final double MILLIS_PER_SECOND = 1000.0;

    private ParameterBinder() {}

    static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            // Without a type, so that the server takes the type that the statement needs at this place.
            case null -> statement.setNull(index, Types.NULL);
            case String text -> statement.setString(index, text);
            case UUID id -> statement.setObject(index, id);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Integer number -> statement.setInt(index, number);
            case Long number -> statement.setLong(index, number);
            case Double number -> statement.setDouble(index, number);
            case Boolean truth -> statement.setBoolean(index, truth);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case SqlArray array ->
                statement.setArray(
                        index,
                        statement
                                .getConnection()
                                .createArrayOf(array.type(), array.elements().toArray()));
            case Enum<?> constant -> statement.setString(index, constant.name());
            case LocalDate date -> statement.setObject(index, date);
            case Duration duration -> statement.setDouble(index, duration.toMillis() / MILLIS_PER_SECOND);
            default ->
                throw new IllegalArgumentException(
                        "A parameter cannot be a " + value.getClass().getName());
        }
    }
}
