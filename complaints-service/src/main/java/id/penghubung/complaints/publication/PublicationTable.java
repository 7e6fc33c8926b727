package id.penghubung.complaints.publication;

import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.filter.LikeWords;
import id.penghubung.complaints.filter.SearchArea;
import id.penghubung.events.ComplaintKind;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of public complaints. Joins the transaction of the caller. */
@ApplicationScoped
class PublicationTable {

    /**
     * Publications {@code p} of complaints {@code c} that everybody may see, and {@code f}, which is handled for each: its lead, or the
     * complaint itself. The condition stands in every query: a complaint that becomes secret or is erased is not shown from then on.
     */
    private static final String PUBLIC = """
            select p.position, p.public_number, d.title, d.body, c.kind, c.category_code, c.district_code, f.status, f.agency_code,
                   f.agency_name, p.submitted_on, p.cleared_at, round(c.latitude::numeric, 3)::float8 as latitude,
                   round(c.longitude::numeric, 3)::float8 as longitude
            from complaint_publication p
            join duplicate_candidate d on d.complaint_id = p.complaint_id
            join complaint c on c.id = p.complaint_id
            left join complaint_merge m on m.complaint_id = p.complaint_id
            join complaint f on f.id = coalesce(m.lead_id, p.complaint_id)
            where not c.confidential and not c.oversight and c.verified_at is not null and c.erased_at is null
              and not f.confidential and not f.oversight and f.erased_at is null
            """;

    private static final String OF_COMPLAINT = """
            select p.complaint_id, p.public_number, d.title, d.body, p.cleared_at, p.cleared_by, p.changed_at
            from complaint_publication p join duplicate_candidate d on d.complaint_id = p.complaint_id
            where p.complaint_id = ?
            """;

    /** Words as they are written and their Indonesian stems, as {@code words_of} stores them. */
    private static final String WITH_WORD = "d.words @@ (to_tsquery('simple', ?) || to_tsquery('indonesian', ?))";

    /** Everything is compared with the rounded position, so that areas tell no more of the true one. */
    private static final String IN_BOX =
            "d.place is not null and d.place[1] between ? and ? and d.place[0] between ? and ?";

    /** The distance on the surface of the earth (haversine), in metres; longitude and latitude are place[0] and place[1]. */
    private static final String IN_CIRCLE = "2 * " + SearchArea.EARTH_RADIUS_METRES + """
             * asin(least(1, sqrt(
                power(sin(radians(d.place[1] - ?) / 2), 2)
                + cos(radians(d.place[1])) * cos(radians(?)) * power(sin(radians(d.place[0] - ?) / 2), 2)))) <= ?
            """;

    private final Jdbc jdbc;
    private final LikeWords likeWords;

    PublicationTable(Jdbc jdbc, LikeWords likeWords) {
        this.jdbc = jdbc;
        this.likeWords = likeWords;
    }

    /** A public complaint with its position in the list. */
    record Row(long position, PublicComplaintView view) {}

    /** Returns public complaints, newest clearance first; one more than {@code limit} if there is a next page. */
    List<Row> page(PublicFilter filter, @Nullable Long before, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = pageSql(filter, likeWords.alternativesForEverybody(filter.words()), before, limit, parameters);
        return jdbc.list(sql, PublicationTable::read, parameters.toArray());
    }

    /**
     * Returns the SQL of a page and adds its parameters. A merged complaint is left out, because its lead stands for it.
     *
     * @param words for each word of the filter, itself and its alternatives
     */
    static String pageSql(
            PublicFilter filter,
            List<Set<String>> words,
            @Nullable Long before,
            int limit,
            List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(PUBLIC).append(" and m.complaint_id is null");
        add(sql, parameters, "p.category_code = ?", filter.categoryCode());
        add(sql, parameters, "p.district_code = ?", filter.districtCode());
        add(sql, parameters, "p.agency_code = ?", filter.agencyCode());
        add(sql, parameters, "p.status = ?", filter.status());
        add(sql, parameters, "p.kind = ?", filter.kind());
        add(sql, parameters, "p.submitted_on >= ?", filter.submittedFrom());
        add(sql, parameters, "p.submitted_on <= ?", filter.submittedTo());
        for (Set<String> alternatives : words) {
            String any = String.join(" | ", alternatives);
            addAll(sql, parameters, WITH_WORD, any, any);
        }
        addArea(sql, parameters, filter.area());
        add(sql, parameters, "p.position < ?", before);
        sql.append(" order by p.position desc limit ");
        if (filter.isInOrderOfAnIndex()) {
            // With a parameter PostgreSQL expects a tenth of all rows, and therefore plans five tables anew each time.
            return sql.append(limit + 1).toString();
        }
        parameters.add(limit + 1);
        return sql.append('?').toString();
    }

    private static void add(
            StringBuilder sql, List<@Nullable Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            addAll(sql, parameters, condition, value);
        }
    }

    private static void addAll(
            StringBuilder sql, List<@Nullable Object> parameters, String condition, Object... values) {
        sql.append(" and ").append(condition);
        parameters.addAll(List.of(values));
    }

    private static void addArea(StringBuilder sql, List<@Nullable Object> parameters, @Nullable SearchArea area) {
        if (area == null) {
            return;
        }
        addAll(sql, parameters, IN_BOX, area.south(), area.north(), area.west(), area.east());
        SearchArea.Circle circle = area.circle();
        if (circle != null) {
            addAll(sql, parameters, IN_CIRCLE, circle.latitude(), circle.latitude(), circle.longitude(), (double)
                    circle.metres());
        }
    }

    Optional<PublicComplaintView> find(String publicNumber) {
        return jdbc.first(PUBLIC + " and p.public_number = ?", PublicationTable::read, publicNumber)
                .map(Row::view);
    }

    Optional<PublicationView> ofComplaint(UUID complaintId) {
        return jdbc.first(
                OF_COMPLAINT,
                row -> new PublicationView(
                        Columns.firstUuid(row),
                        row.getString("public_number"),
                        row.getString("title"),
                        row.getString("body"),
                        Columns.instant(row, "cleared_at"),
                        row.getString("cleared_by"),
                        Columns.instant(row, "changed_at")),
                complaintId);
    }

    /** Stores that a complaint is cleared, after its text was stored. An edited one keeps its number and its position. */
    void store(UUID complaintId, String newNumber, String by, Instant at, ZoneId zone) {
        jdbc.update("""
                insert into complaint_publication (complaint_id, public_number, version, kind, category_code, district_code, status,
                                                   agency_code, submitted_on, cleared_at, cleared_by, changed_at)
                select c.id, ?, 0, c.kind, c.category_code, c.district_code, c.status, c.agency_code, (c.submitted_at at time zone ?)::date, ?, ?, ?
                from complaint c where c.id = ?
                on conflict (complaint_id) do update
                set cleared_by = excluded.cleared_by, changed_at = excluded.changed_at, version = complaint_publication.version + 1
                """, newNumber, zone.getId(), at, by, at, complaintId);
    }

    private static Row read(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return new Row(
                row.getLong("position"),
                new PublicComplaintView(
                        row.getString("public_number"),
                        row.getString("title"),
                        row.getString("body"),
                        ComplaintKind.valueOf(row.getString("kind")),
                        row.getString("category_code"),
                        row.getString("district_code"),
                        ComplaintStatus.valueOf(row.getString("status")),
                        row.getString("agency_code"),
                        row.getString("agency_name"),
                        row.getObject("submitted_on", LocalDate.class),
                        Columns.instant(row, "cleared_at"),
                        latitude == null || longitude == null
                                ? null
                                : new PublicComplaintView.Point(latitude, longitude)));
    }
}
