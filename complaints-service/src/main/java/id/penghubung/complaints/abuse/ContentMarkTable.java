package id.penghubung.complaints.abuse;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SQL of marks. */
@ApplicationScoped
class ContentMarkTable implements ErasedRows {

    static final String PAGE = """
            select m.complaint_id, c.tracking_number, m.mark, m.marked_at
            from content_mark m join complaint c on c.id = m.complaint_id
            where (m.complaint_id, m.mark) < (?, ?) order by m.complaint_id desc, m.mark desc limit ?
            """;

    private final Jdbc jdbc;

    ContentMarkTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "content_mark";
    }

    /** Deletes the marks that tell something about the reporter; those of the text stay. */
    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update(
                "delete from content_mark where complaint_id = any (?) and mark = 'RESTRICTED_CONTACT'",
                SqlArray.uuids(complaintIds));
    }

    /** Adds a mark of a complaint that the same transaction stores. */
    void insert(UUID complaintId, ContentMark.Kind mark, Instant at) {
        jdbc.update("insert into content_mark (complaint_id, mark, marked_at) values (?, ?, ?)", complaintId, mark, at);
    }

    /** Returns marks, those of the newest complaint first; one more than {@code limit} if there is a next page. */
    List<ContentMark> page(UUID before, String mark, int limit) {
        return jdbc.list(
                PAGE,
                row -> new ContentMark(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        ContentMark.Kind.valueOf(row.getString(3)),
                        Columns.instant(row, 4)),
                before,
                mark,
                limit + 1);
    }
}
