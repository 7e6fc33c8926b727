package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.personaldata.SealedIdentity;
import id.penghubung.events.ComplaintDetails;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SQL of earlier complaints of the same person. Each part reads the newest of an index, so a long history costs no more. */
@ApplicationScoped
class OwnRepeatTable {

    /** A text is repeated soon or not at all, and comparing the trigrams of two texts takes a tenth of a millisecond. */
    private static final int LOOKED_AT = 5;

    /** Number of characters of a description that are compared. */
    private static final int COMPARED = 400;

    /** Share of common trigrams from which two texts of one person are the same with small changes. */
    private static final double NEARLY_THE_SAME = 0.7;

    private static final String BY_HASH = """
            (select i.complaint_id from reporter_identity i where i.%1$s_hash = ? order by i.complaint_id desc limit ?)
            """;

    static final String FIND =
            """
            select id, tracking_number, submitted_at, true as own from (
                select id, tracking_number, submitted_at, title, description from complaint
                where reporter_id = ? and erased_at is null order by id desc limit ?) earlier
            where similarity(lower(title || ' ' || left(description, %d)), ?) >= ?
            union all
            select c.id, c.tracking_number, c.submitted_at, false from complaint c
            where c.id in (%s union %s union %s) and c.erased_at is null
              and lower(c.title) = ? and lower(c.description) = ? and (c.reporter_id is null or c.reporter_id is distinct from ?)
            order by 1 desc
            """.formatted(COMPARED, BY_HASH.formatted("email"), BY_HASH.formatted("phone"), BY_HASH.formatted("nik"));

    private final Jdbc jdbc;

    OwnRepeatTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An earlier complaint.
     *
     * @param own whether it was submitted with the same account; else with the same contact detail
     */
    record Row(OwnRepeats.Similar complaint, boolean own) {}

    /** Returns earlier complaints, newest first. */
    List<Row> find(ComplaintDetails details, @Nullable String account, @Nullable SealedIdentity identity) {
        String title = details.title().toLowerCase(Locale.ROOT);
        String description = details.description().toLowerCase(Locale.ROOT);
        String compared = title + ' ' + description.substring(0, Math.min(COMPARED, description.length()));
        return jdbc.list(
                FIND,
                row -> new Row(
                        new OwnRepeats.Similar(Columns.firstUuid(row), row.getString(2), Columns.instant(row, 3)),
                        row.getBoolean(4)),
                account,
                LOOKED_AT,
                compared,
                NEARLY_THE_SAME,
                identity == null ? null : identity.emailHash(),
                LOOKED_AT,
                identity == null ? null : identity.phoneHash(),
                LOOKED_AT,
                identity == null ? null : identity.nikHash(),
                LOOKED_AT,
                title,
                description,
                account);
    }
}
