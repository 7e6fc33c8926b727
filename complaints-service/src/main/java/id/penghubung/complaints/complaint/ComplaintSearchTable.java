package id.penghubung.complaints.complaint;

import id.penghubung.complaints.complaint.ComplaintVisibility.AllComplaints;
import id.penghubung.complaints.complaint.ComplaintVisibility.OfAgency;
import id.penghubung.complaints.complaint.ComplaintVisibility.OfOmbudsman;
import id.penghubung.complaints.complaint.ComplaintVisibility.OfReporter;
import id.penghubung.complaints.filter.LikeWords;
import id.penghubung.complaints.filter.SearchArea;
import id.penghubung.complaints.filter.SearchCells;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL of filtered lists of complaints. The visibility of the caller is a condition of the same query. Joins the transaction of the
 * caller.
 */
@ApplicationScoped
class ComplaintSearchTable {

    private static final String OF_OMBUDSMAN = """
             and (c.referred_at is not null or c.matter_linked_at is not null)
             and not exists (
                 select from matter_link l where l.complaint_id = c.id
                   and (l.excluded_readers @> array[?]::varchar[] or l.excluded_readers @> array[?]::varchar[]))
            """;

    private static final String IN_BOX = " and c.latitude between ? and ? and c.longitude between ? and ?";

    /** Cells of an area that are read one by one. With more of them, a page is filled sooner in the order of time. */
    private static final int MAX_CELLS = 64;

    private static final String OF_EACH_CELL = """
            select found.id from generate_series(?::integer, ?::integer) as line (number)
            cross join generate_series(?::integer, ?::integer) as position (number)
            cross join lateral (
            """;

    private static final String IN_CELL =
            " and place_cell(c.latitude, c.longitude) = line.number * " + SearchCells.COLUMNS + " + position.number";

    private static final String IN_CELLS = " and place_cell(c.latitude, c.longitude) between ? and ?";

    private static final String NEWEST_FIRST = " order by c.id desc limit ?";

    /** The distance on the surface of the earth (haversine), in metres. */
    private static final String IN_CIRCLE = " and 2 * " + SearchArea.EARTH_RADIUS_METRES + """
             * asin(least(1, sqrt(
                power(sin(radians(c.latitude - ?) / 2), 2)
                + cos(radians(c.latitude)) * cos(radians(?)) * power(sin(radians(c.longitude - ?) / 2), 2)))) <= ?
            """;

    private final Jdbc jdbc;
    private final LikeWords likeWords;

    ComplaintSearchTable(Jdbc jdbc, LikeWords likeWords) {
        this.jdbc = jdbc;
        this.likeWords = likeWords;
    }

    /** An SQL statement with its parameters. */
    record Query(String sql, List<Object> parameters) {}

    /** Returns the ids of complaints, newest first; one more than {@code limit} if there is a next page. */
    List<UUID> page(ComplaintVisibility visibility, ComplaintFilter filter, @Nullable UUID after, int limit) {
        Query query = pageQuery(visibility, filter, likeWords.alternatives(filter.words()), after, limit);
        return jdbc.list(query.sql(), Columns::firstUuid, query.parameters().toArray());
    }

    /**
     * Returns the query of a page.
     *
     * @param words for each word of the filter, itself and its alternatives
     */
    static Query pageQuery(
            ComplaintVisibility visibility,
            ComplaintFilter filter,
            List<Set<String>> words,
            @Nullable UUID after,
            int limit) {
        List<Object> parameters = new ArrayList<>();
        SearchCells cells = filter.area() == null ? null : filter.area().cells();
        if (cells == null || !isReadByCell(cells, visibility, filter)) {
            return new Query(pageSql(parameters, false, visibility, filter, words, after, limit), parameters);
        }
        parameters.addAll(List.of(cells.southRow(), cells.northRow(), cells.westColumn(), cells.eastColumn()));
        String ofCell = pageSql(parameters, true, visibility, filter, words, after, limit);
        parameters.add(limit + 1);
        return new Query(OF_EACH_CELL + ofCell + ") as found order by found.id desc limit ?", parameters);
    }

    /**
     * Returns whether the newest complaints of each cell are read, which are enough for the page. That costs the same however many there
     * are, unless another condition holds for few of a cell.
     */
    private static boolean isReadByCell(SearchCells cells, ComplaintVisibility visibility, ComplaintFilter filter) {
        return cells.count() <= MAX_CELLS
                && (visibility instanceof AllComplaints || visibility instanceof OfAgency)
                && filter.words().isEmpty()
                && filter.serviceCode() == null
                && filter.submittedFrom() == null
                && filter.submittedBefore() == null;
    }

    private static String pageSql(
            List<Object> parameters,
            boolean ofOneCell,
            ComplaintVisibility visibility,
            ComplaintFilter filter,
            List<Set<String>> words,
            @Nullable UUID after,
            int limit) {
        StringBuilder sql = new StringBuilder("select c.id from complaint c");
        if (!words.isEmpty()) {
            sql.append(" join complaint_words w on w.complaint_id = c.id");
        }
        sql.append(" where true");
        addVisibility(sql, parameters, visibility);
        addConstant(sql, "c.status", filter.status());
        addConstant(sql, "c.kind", filter.kind());
        addConstant(sql, "c.channel", filter.channel());
        add(sql, parameters, " and c.category_code = ?", filter.categoryCode());
        add(sql, parameters, " and c.district_code = ?", filter.districtCode());
        add(sql, parameters, " and c.agency_code = ?", filter.agencyCode());
        add(sql, parameters, " and c.service_code = ?", filter.serviceCode());
        add(sql, parameters, " and c.submitted_at >= ?", filter.submittedFrom());
        add(sql, parameters, " and c.submitted_at < ?", filter.submittedBefore());
        for (Set<String> alternatives : words) {
            String any = String.join(" | ", alternatives);
            sql.append(" and w.words @@ (to_tsquery('simple', ?) || to_tsquery('indonesian', ?))");
            parameters.addAll(List.of(any, any));
        }
        addArea(sql, parameters, filter.area(), ofOneCell);
        add(sql, parameters, " and c.id < ?", after);
        parameters.add(limit + 1);
        return sql.append(NEWEST_FIRST).toString();
    }

    /** A constant is written into the SQL, because the partial indexes of kinds and channels are only then used. */
    private static void addConstant(StringBuilder sql, String column, @Nullable Enum<?> value) {
        if (value != null) {
            sql.append(" and ")
                    .append(column)
                    .append(" = '")
                    .append(value.name())
                    .append('\'');
        }
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }

    private static void addArea(
            StringBuilder sql, List<Object> parameters, @Nullable SearchArea area, boolean ofOneCell) {
        if (area == null) {
            return;
        }
        if (ofOneCell) {
            sql.append(IN_CELL);
        } else {
            SearchCells cells = area.cells();
            sql.append(IN_CELLS);
            parameters.addAll(List.of(cells.first(), cells.last()));
        }
        sql.append(IN_BOX);
        parameters.addAll(List.of(area.south(), area.north(), area.west(), area.east()));
        SearchArea.Circle circle = area.circle();
        if (circle != null) {
            sql.append(IN_CIRCLE);
            parameters.addAll(
                    List.of(circle.latitude(), circle.latitude(), circle.longitude(), (double) circle.metres()));
        }
    }

    private static void addVisibility(StringBuilder sql, List<Object> parameters, ComplaintVisibility visibility) {
        switch (visibility) {
            case AllComplaints ignored -> {}
            case OfAgency agency ->
                add(sql, parameters, " and c.agency_code = ? and c.status <> 'ARCHIVED'", agency.agencyCode());
            case OfOmbudsman liaison -> {
                sql.append(OF_OMBUDSMAN);
                parameters.addAll(List.of(liaison.name(), liaison.subject()));
            }
            case OfReporter reporter -> add(sql, parameters, " and c.reporter_id = ?", reporter.account());
        }
    }
}
