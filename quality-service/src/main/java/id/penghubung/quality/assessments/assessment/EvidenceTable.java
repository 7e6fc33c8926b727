package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stores which files prove the scores of an assessment. Joins the caller's transaction. */
@ApplicationScoped
class EvidenceTable {

    private static final String COLUMNS = """
            select e.file_id, e.indicator_code, s.name, s.media_type, s.size, s.sha256, e.added_by, e.added_at
            from assessment_evidence e join stored_file s on s.id = e.file_id
            """;

    private final Jdbc jdbc;

    EvidenceTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID assessmentId, EvidenceFile file) {
        jdbc.update("""
                insert into assessment_evidence (file_id, assessment_id, indicator_code, added_by, added_at)
                values (?, ?, ?, ?, ?)
                """, file.id(), assessmentId, file.indicator(), file.addedBy(), file.addedAt());
    }

    void delete(UUID fileId) {
        jdbc.update("delete from assessment_evidence where file_id = ?", fileId);
    }

    List<EvidenceFile> list(UUID assessmentId) {
        return jdbc.list(COLUMNS + "where e.assessment_id = ? order by e.file_id", EvidenceTable::read, assessmentId);
    }

    Optional<EvidenceFile> find(UUID assessmentId, UUID fileId) {
        return jdbc.first(
                COLUMNS + "where e.assessment_id = ? and e.file_id = ?", EvidenceTable::read, assessmentId, fileId);
    }

    /** Returns the codes of the indicators that have a file. */
    Set<String> indicators(UUID assessmentId) {
        return Set.copyOf(jdbc.list(
                "select distinct indicator_code from assessment_evidence where assessment_id = ?",
                row -> row.getString(1),
                assessmentId));
    }

    /** Returns whether an account has added a file to an assessment that is still there. */
    boolean hasAdded(UUID assessmentId, String account) {
        return jdbc.first(
                        "select 1 from assessment_evidence where assessment_id = ? and added_by = ? limit 1",
                        row -> true,
                        assessmentId,
                        account)
                .isPresent();
    }

    private static EvidenceFile read(ResultSet row) throws SQLException {
        return new EvidenceFile(
                row.getObject("file_id", UUID.class),
                row.getString("indicator_code"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("added_by"),
                Columns.instant(row, "added_at"));
    }
}
