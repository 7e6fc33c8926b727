package id.penghubung.complaints.abuse;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** SQL of marks. */
@ApplicationScoped
class ContentMarkTable {

    static final String PAGE = """
            select m.complaint_id, c.tracking_number, m.mark, m.marked_at
            from content_mark m join complaint c on c.id = m.complaint_id
            where m.complaint_id < ? order by m.complaint_id desc limit ?
            """;

    private final Jdbc jdbc;

    ContentMarkTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a mark of a complaint that the same transaction stores. */
    void insert(UUID complaintId, ContentMark.Kind mark, Instant at) {
        jdbc.update("insert into content_mark (complaint_id, mark, marked_at) values (?, ?, ?)", complaintId, mark, at);
    }

    /** Returns marks, those of the newest complaint first; one more than {@code limit} if there is a next page. */
    List<ContentMark> page(UUID before, int limit) {
        return jdbc.list(
                PAGE,
                row -> new ContentMark(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        ContentMark.Kind.valueOf(row.getString(3)),
                        Columns.instant(row, 4)),
                before,
                limit + 1);
    }
}
