package id.penghubung.kit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads a whole result, which stands before its first row. */
@FunctionalInterface
public interface ResultReader<T extends @Nullable Object> {

    T read(ResultSet rows) throws SQLException;
}
