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
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final int MAX_CELLS = 256;

    /** Number of complaints of all cells that are read for each that is wanted. */
    private static final int READ_PER_WANTED = 16;

    /** Factor by which more complaints of each cell are read in a further part, if the page is not full. */
    private static final int GROWTH_OF_PARTS = 4;

    private static final int LEAST_OF_EACH_CELL = 2;

    /** Beginning of the last part, which has all earlier complaints. */
    private static final UUID EARLIEST = new UUID(0, 0);

    /**
     * The newest complaints of each cell. The part goes back to the time at which the first cell may have more than were read of it; older
     * ones of other cells belong to a later part, so that no page leaves out a newer one. A cell in which an area has few of many
     * complaints is not read to its end.
     */
    private static final String PART_OF_CELLS = """
            with newest as materialized (
                select of_cell.* from generate_series(?::integer, ?::integer) as line (number)
                cross join generate_series(?::integer, ?::integer) as position (number)
                cross join lateral (
                    select c.id, row_number() over (order by c.id desc) as number, (%s) as matches
                    from complaint c where grid_cell(c.latitude, c.longitude) = line.number * %s + position.number%s
                    order by c.id desc limit ?) as of_cell),
            part as materialized (
                select coalesce((select id from newest where number = ? order by id desc limit 1),
                                '00000000-0000-0000-0000-000000000000') as oldest)
            select part.oldest, newest.id from part left join newest on newest.matches and newest.id >= part.oldest
            order by newest.id desc limit ?
            """;

    private static final String BEFORE = " and c.id < ?";

    private static final String IN_CELLS = " and grid_cell(c.latitude, c.longitude) between ? and ?";

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

    /**
     * A row of a part.
     *
     * @param oldest id at which the part begins
     * @param id complaint that was found, or null if the part has none
     */
    private record Found(UUID oldest, @Nullable UUID id) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(Columns.firstUuid(row), row.getObject(2, UUID.class));
        }
    }

    /** Returns the ids of complaints, newest first; one more than {@code limit} if there is a next page. */
    List<UUID> page(ComplaintVisibility visibility, ComplaintFilter filter, @Nullable UUID after, int limit) {
        SearchArea area = filter.area();
        if (area != null && isReadByCell(area.cells(), visibility, filter)) {
            return pageOfCells(area, visibility, filter, after, limit);
        }
        Query query = pageQuery(visibility, filter, likeWords.alternatives(filter.words()), after, limit);
        List<UUID> ids =
                jdbc.list(query.sql(), Columns::firstUuid, query.parameters().toArray());
        return ids.subList(0, Math.min(ids.size(), limit + 1));
    }

    /** Looks at one part of the complaints after the other, from the newest to the oldest, until the page is full. */
    private List<UUID> pageOfCells(
            SearchArea area, ComplaintVisibility visibility, ComplaintFilter filter, @Nullable UUID after, int limit) {
        List<UUID> ids = new ArrayList<>();
        UUID before = after;
        int ofEachCell = Math.max(
                LEAST_OF_EACH_CELL, READ_PER_WANTED * (limit + 1) / area.cells().count());
        do {
            List<Found> part = found(partQuery(area, visibility, filter, before, ofEachCell, limit - ids.size()));
            for (Found each : part) {
                UUID id = each.id();
                if (id != null) {
                    ids.add(id);
                }
            }
            before = part.getFirst().oldest();
            ofEachCell *= GROWTH_OF_PARTS;
        } while (ids.size() <= limit && !before.equals(EARLIEST));
        return ids;
    }

    private List<Found> found(Query query) {
        return jdbc.list(query.sql(), Found::of, query.parameters().toArray());
    }

    /**
     * Returns the query of a part of the complaints in an area, each row with the id where the part begins.
     *
     * @param ofEachCell number of complaints that are read of each cell
     */
    static Query partQuery(
            SearchArea area,
            ComplaintVisibility visibility,
            ComplaintFilter filter,
            @Nullable UUID before,
            int ofEachCell,
            int limit) {
        SearchCells cells = area.cells();
        List<Object> parameters = new ArrayList<>();
        parameters.addAll(List.of(cells.southRow(), cells.northRow(), cells.westColumn(), cells.eastColumn()));
        StringBuilder matches = new StringBuilder("true");
        addConditions(matches, parameters, visibility, filter);
        addArea(matches, parameters, area);
        StringBuilder earlier = new StringBuilder();
        add(earlier, parameters, BEFORE, before);
        parameters.addAll(List.of(ofEachCell, ofEachCell, limit + 1));
        return new Query(PART_OF_CELLS.formatted(matches, SearchCells.COLUMNS, earlier), parameters);
    }

    /**
     * Returns the query of a page, or of more than a page.
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
        if (!words.isEmpty() && visibility instanceof AllComplaints && filter.isOfWordsOnly()) {
            return new Query(pageOfWordsSql(parameters, words, after, limit), parameters);
        }
        return new Query(pageSql(parameters, visibility, filter, words, after, limit), parameters);
    }

    /**
     * Returns a query that reads only words: each complaint has a row of them, and there is no other condition. More are asked for than
     * are wanted, because PostgreSQL underestimates the cost of looking for a word in the order of time.
     */
    private static String pageOfWordsSql(
            List<Object> parameters, List<Set<String>> words, @Nullable UUID after, int limit) {
        StringBuilder sql = new StringBuilder("select w.complaint_id from complaint_words w where true");
        addWords(sql, parameters, words);
        add(sql, parameters, " and w.complaint_id < ?", after);
        parameters.add(2 * (limit + 1));
        return sql.append(" order by w.complaint_id desc limit ?").toString();
    }

    /**
     * Returns whether the complaints of the cells are read in the order of time until the page is full. That costs the same however many
     * there are, unless another condition holds for few of them.
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
        addConditions(sql, parameters, visibility, filter);
        addWords(sql, parameters, words);
        SearchArea area = filter.area();
        if (area != null) {
            sql.append(IN_CELLS);
            parameters.addAll(List.of(area.cells().first(), area.cells().last()));
            addArea(sql, parameters, area);
        }
        add(sql, parameters, BEFORE, after);
        parameters.add(limit + 1);
        return sql.append(NEWEST_FIRST).toString();
    }

    /** Adds the conditions of the complaint itself, without those of its words and its place. */
    private static void addConditions(
            StringBuilder sql, List<Object> parameters, ComplaintVisibility visibility, ComplaintFilter filter) {
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

    private static void addWords(StringBuilder sql, List<Object> parameters, List<Set<String>> words) {
        for (Set<String> alternatives : words) {
            String any = String.join(" | ", alternatives);
            sql.append(" and w.words @@ (to_tsquery('simple', ?) || to_tsquery('indonesian', ?))");
            parameters.addAll(List.of(any, any));
        }
    }

    private static void addArea(StringBuilder sql, List<Object> parameters, SearchArea area) {
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
