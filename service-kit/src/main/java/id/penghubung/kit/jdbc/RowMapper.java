package id.penghubung.kit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Maps the current row of a result to an object, and must not move to another row. */
@FunctionalInterface
public interface RowMapper<T> {

    T map(ResultSet row) throws SQLException;
}
