package id.penghubung.quality.improvements.evidence;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores which files belong to an improvement action. Joins the caller's transaction. */
@ApplicationScoped
class EvidenceFileTable {

    private static final String COLUMNS = """
            select f.file_id, s.name, s.media_type, s.size, s.sha256, f.added_at
            from improvement_file f join stored_file s on s.id = f.file_id
            """;

    private final Jdbc jdbc;

    EvidenceFileTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID improvementId, EvidenceFile file) {
        jdbc.update(
                "insert into improvement_file (file_id, improvement_id, added_at) values (?, ?, ?)",
                file.id(),
                improvementId,
                file.addedAt());
    }

    List<EvidenceFile> list(UUID improvementId) {
        return jdbc.list(
                COLUMNS + "where f.improvement_id = ? order by f.file_id", EvidenceFileTable::read, improvementId);
    }

    Optional<EvidenceFile> find(UUID improvementId, UUID fileId) {
        return jdbc.first(
                COLUMNS + "where f.improvement_id = ? and f.file_id = ?",
                EvidenceFileTable::read,
                improvementId,
                fileId);
    }

    private static EvidenceFile read(ResultSet row) throws SQLException {
        return new EvidenceFile(
                row.getObject("file_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Columns.instant(row, "added_at"));
    }
}
