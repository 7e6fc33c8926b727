package id.penghubung.quality.forums.forum;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores which files belong to a forum. Joins the caller's transaction. */
@ApplicationScoped
class ForumFileTable {

    private static final String COLUMNS = """
            select f.file_id, f.kind, s.name, s.media_type, s.size, s.sha256, f.added_at
            from forum_file f join stored_file s on s.id = f.file_id
            """;

    private final Jdbc jdbc;

    ForumFileTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID forumId, ForumFile file) {
        jdbc.update(
                "insert into forum_file (file_id, forum_id, kind, added_at) values (?, ?, ?, ?)",
                file.id(),
                forumId,
                file.kind(),
                file.addedAt());
    }

    List<ForumFile> list(UUID forumId) {
        return jdbc.list(COLUMNS + "where f.forum_id = ? order by f.file_id", ForumFileTable::read, forumId);
    }

    Optional<ForumFile> find(UUID forumId, UUID fileId) {
        return jdbc.first(COLUMNS + "where f.forum_id = ? and f.file_id = ?", ForumFileTable::read, forumId, fileId);
    }

    private static ForumFile read(ResultSet row) throws SQLException {
        return new ForumFile(
                row.getObject("file_id", UUID.class),
                ForumFileKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Columns.instant(row, "added_at"));
    }
}
