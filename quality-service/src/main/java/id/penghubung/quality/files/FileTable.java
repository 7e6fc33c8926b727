package id.penghubung.quality.files;

import id.penghubung.kit.files.FileReferences;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stores which files there are. Joins the caller's transaction. */
@ApplicationScoped
class FileTable implements FileReferences {

    private final Jdbc jdbc;

    FileTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(QualityFile file, String uploadedBy, Instant uploadedAt) {
        jdbc.update("""
                insert into stored_file (id, name, media_type, size, sha256, uploaded_by, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """, file.id(), file.name(), file.mediaType(), file.size(), file.sha256(), uploadedBy, uploadedAt);
    }

    Optional<QualityFile> find(UUID id) {
        return jdbc.first(
                "select id, name, media_type, size, sha256 from stored_file where id = ?", FileTable::read, id);
    }

    void delete(UUID id) {
        jdbc.update("delete from stored_file where id = ?", id);
    }

    @Override
    public Set<String> referenced(Collection<String> sha256) {
        return Set.copyOf(jdbc.list(
                "select distinct sha256 from stored_file where sha256 = any (?)",
                row -> row.getString(1),
                SqlArray.texts(sha256)));
    }

    private static QualityFile read(ResultSet row) throws SQLException {
        return new QualityFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"));
    }
}
