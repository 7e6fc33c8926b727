package id.penghubung.focalpoint.audit;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads records directly from the database, without caches. */
@ApplicationScoped
class RecordTable {

    private static final String ONE_CASE =
            "select " + RecordRowVerifier.COLUMNS_AND_JOIN + " where f.id = ? order by e.seq";

    private final Jdbc jdbc;

    RecordTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    RecordVerification verify(UUID caseId, Sealer sealer) {
        return jdbc.query(
                ONE_CASE,
                rows -> {
                    List<RecordVerification> found = new ArrayList<>(1);
                    new RecordRowVerifier(sealer).verify(rows, found::add);
                    return found.getFirst();
                },
                caseId);
    }
}
