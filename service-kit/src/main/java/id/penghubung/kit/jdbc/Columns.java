package id.penghubung.kit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads columns of the types for which a {@link ResultSet} has no method. */
public final class Columns {

    private Columns() {}

    /** Reads the first column of a row, which must be a UUID. */
    public static UUID firstUuid(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    /** Reads a {@code timestamptz} column that is not null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Reads a {@code timestamptz} column that is not null, by its number, counted from 1. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Reads a {@code timestamptz} column. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return toInstant(row.getObject(column, OffsetDateTime.class));
    }

    /** Reads a {@code timestamptz} column by its number, counted from 1. */
    public static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        return toInstant(row.getObject(column, OffsetDateTime.class));
    }

    private static @Nullable Instant toInstant(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
