package id.penghubung.kit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a whole result, which stands before its first row. */
@FunctionalInterface
public interface ResultReader<T> {

    T read(ResultSet rows) throws SQLException;
}
