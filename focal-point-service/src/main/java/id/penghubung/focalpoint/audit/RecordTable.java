package id.penghubung.focalpoint.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads records directly from the database, without caches. */
@ApplicationScoped
class RecordTable {

    private static final String ONE_CASE =
            "select " + RecordRowVerifier.COLUMNS_AND_JOIN + " where f.id = ? order by e.seq";

    private final DataSource database;

    RecordTable(DataSource database) {
        this.database = database;
    }

    RecordVerification verify(UUID caseId, Sealer sealer) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ONE_CASE)) {
            statement.setObject(1, caseId);
            List<RecordVerification> found = new ArrayList<>(1);
            try (ResultSet rows = statement.executeQuery()) {
                new RecordRowVerifier(sealer).verify(rows, found::add);
            }
            return found.getFirst();
        } catch (SQLException failure) {
            throw new RecordUnavailableException(failure);
        }
    }

    /** Failure to read a record; see the cause. */
    static final class RecordUnavailableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RecordUnavailableException(SQLException cause) {
            super(cause);
        }
    }
}
