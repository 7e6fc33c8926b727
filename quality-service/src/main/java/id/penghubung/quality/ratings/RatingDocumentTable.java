package id.penghubung.quality.ratings;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.files.QualityFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the documents of ratings. Joins the caller's transaction. */
@ApplicationScoped
class RatingDocumentTable {

    private static final String COLUMNS = """
            select d.id, d.number, d.issued_on, d.file_id, s.name, s.media_type, s.size, s.sha256, d.added_at
            from rating_document d join stored_file s on s.id = d.file_id
            """;

    static final String PAGE = COLUMNS + "where ?::uuid is null or d.id < ? order by d.id desc limit ?";

    private final Jdbc jdbc;

    RatingDocumentTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RatingDocument document, String account) {
        jdbc.update(
                "insert into rating_document (id, number, issued_on, file_id, added_by, added_at) values (?, ?, ?, ?,"
                        + " ?, ?)",
                document.id(),
                document.number(),
                document.issuedOn(),
                document.file().id(),
                account,
                document.addedAt());
    }

    Optional<RatingDocument> find(UUID id) {
        return jdbc.first(COLUMNS + "where d.id = ?", RatingDocumentTable::read, id);
    }

    /** Returns documents, newest first; one more than {@code limit} if there is a next page. */
    List<RatingDocument> page(@Nullable UUID before, int limit) {
        return jdbc.list(PAGE, RatingDocumentTable::read, before, before, limit + 1);
    }

    private static RatingDocument read(ResultSet row) throws SQLException {
        return new RatingDocument(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                new QualityFile(
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getString("sha256")),
                Columns.instant(row, "added_at"));
    }
}
