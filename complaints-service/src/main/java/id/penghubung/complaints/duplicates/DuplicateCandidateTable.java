package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL of the complaints that a draft is compared with. Joins the transaction of the caller. */
@ApplicationScoped
class DuplicateCandidateTable implements ErasedRows {

    /** Stops at the index after the nearest ones of the box, however many there are. */
    static final String NEAREST = """
            select complaint_id from duplicate_candidate
            where open and place <@ box(point(?::float8, ?::float8), point(?::float8, ?::float8))
            order by place <-> point(?::float8, ?::float8) limit ?
            """;

    /** Stops at the index after the newest ones. */
    static final String NEWEST = """
            select complaint_id from duplicate_candidate
            where open and district_code = ? and category_code = ?
            order by complaint_id desc limit ?
            """;

    /**
     * Candidates outside the box are left out if both places are known, because they are too far away; trigrams are not compared if
     * enough words are the same. Both cost more than finding the candidates. A stored text vector is read once, not for each word.
     */
    static final String COMPARE = """
            with near as materialized (%s), newest as materialized (%s),
                 word as materialized (select w, plainto_tsquery('indonesian', w) as query from unnest(?) w)
            select d.complaint_id, p.public_number, d.category_code, d.place[1] as latitude, d.place[0] as longitude,
                   case when cardinality(alike.words) < ? then similarity(d.compared, ?) else 0 end as similarity, alike.words as shared
            from (select complaint_id from near union select complaint_id from newest) found
            join duplicate_candidate d on d.complaint_id = found.complaint_id
            join complaint_publication p on p.complaint_id = d.complaint_id
            cross join lateral (select d.words || ''::tsvector as words offset 0) stored
            cross join lateral (select array(select w from word where stored.words @@ query) as words offset 0) alike
            where (d.place <@ box(point(?::float8, ?::float8), point(?::float8, ?::float8))) is not false
            """.formatted(NEAREST, NEWEST);

    static final String DETAILS = """
            select d.complaint_id, f.tracking_number, f.reporter_id, f.agency_code, f.status, p.submitted_on, d.title, d.district_code,
                   %s as supports
            from duplicate_candidate d
            join complaint f on f.id = d.complaint_id
            join complaint_publication p on p.complaint_id = d.complaint_id
            where d.complaint_id = any (?)
            """.formatted(SupportTable.SUPPORTS_OF_LEAD);

    private final Jdbc jdbc;

    DuplicateCandidateTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The compared fields of an open public complaint.
     *
     * @param latitude rounded degrees, or null without a position
     * @param similarity share of common trigrams, 0 to 1; 0 if enough words are the same
     * @param sharedWords words of the draft that the complaint has too, perhaps with another ending
     */
    record Candidate(
            UUID id,
            String publicNumber,
            String categoryCode,
            @Nullable Double latitude,
            @Nullable Double longitude,
            double similarity,
            List<String> sharedWords) {}

    /** The shown fields of an open public complaint. */
    record Details(
            UUID id,
            String trackingNumber,
            @Nullable String reporterId,
            @Nullable String agencyCode,
            ComplaintStatus status,
            LocalDate submittedOn,
            String title,
            String districtCode,
            long supports) {}

    /**
     * Returns at most twice {@code limit} candidates: the nearest in the box, and the newest of the district and category, without
     * those that are known to be outside the box.
     *
     * @param enoughWords number of shared words from which on trigrams are not compared
     */
    List<Candidate> compare(DuplicateCheckRequest draft, SearchBox box, int enoughWords, int limit) {
        return jdbc.list(
                COMPARE,
                DuplicateCandidateTable::candidate,
                box.west(),
                box.south(),
                box.east(),
                box.north(),
                box.longitude(),
                box.latitude(),
                limit,
                draft.districtCode(),
                draft.categoryCode(),
                limit,
                SqlArray.texts(DraftWords.of(draft.text())),
                enoughWords,
                DraftWords.compared(draft.text()),
                box.west(),
                box.south(),
                box.east(),
                box.north());
    }

    /** Returns the details of public complaints, by their ids. */
    Map<UUID, Details> details(Collection<UUID> ids) {
        return jdbc.list(DETAILS, DuplicateCandidateTable::details, SqlArray.uuids(ids)).stream()
                .collect(Collectors.toMap(Details::id, each -> each));
    }

    /** Stores or replaces the public text of a complaint. */
    void publish(UUID complaintId, String title, String body) {
        jdbc.update("""
                insert into duplicate_candidate as d (complaint_id, open, category_code, district_code, place, title, body, compared,
                                                      words)
                select c.id, false, c.category_code, c.district_code,
                       case when c.latitude is not null and c.longitude is not null
                            then point(round(c.longitude::numeric, 3)::float8, round(c.latitude::numeric, 3)::float8) end,
                       p.title, p.body, left(lower(p.title || ' ' || p.body), ?), words_of(p.title || ' ' || p.body)
                from complaint c, (select ?::text as title, ?::text as body) p
                where c.id = ?
                on conflict (complaint_id) do update
                set title = excluded.title, body = excluded.body, compared = excluded.compared, words = excluded.words,
                    place = excluded.place
                """, DraftWords.COMPARED, title, body, complaintId);
        jdbc.execute("select refresh_duplicate_candidate(?)", complaintId);
    }

    void remove(UUID complaintId) {
        jdbc.update("delete from duplicate_candidate where complaint_id = ?", complaintId);
    }

    @Override
    public String table() {
        return "duplicate_candidate";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("delete from duplicate_candidate where complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                Columns.firstUuid(row),
                row.getString("public_number"),
                row.getString("category_code"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getDouble("similarity"),
                texts(row.getArray("shared")));
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                Columns.firstUuid(row),
                row.getString("tracking_number"),
                row.getString("reporter_id"),
                row.getString("agency_code"),
                ComplaintStatus.valueOf(row.getString("status")),
                row.getObject("submitted_on", LocalDate.class),
                row.getString("title"),
                row.getString("district_code"),
                row.getLong("supports"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
