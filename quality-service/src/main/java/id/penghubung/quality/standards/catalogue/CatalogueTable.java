package id.penghubung.quality.standards.catalogue;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import id.penghubung.quality.standards.StandardComponents;
import id.penghubung.quality.units.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads services with their standards in force. */
@ApplicationScoped
class CatalogueTable {

    private static final String FROM = """
            from public_service s
            join standard v on v.service_id = s.id and v.state = 'PUBLISHED'
            join unit u on u.code = s.unit_code
            """;

    /** The condition of the partial indexes. */
    private static final String SHOWN = "where s.search is not null and s.active";

    /** Materialized, so that the services with a word come from its index and not from all services in the order of their codes. */
    private static final String FOUND = """
            with found as materialized (
                select id from public_service where search is not null and active and search @@ to_tsquery('simple', ?))
            """;

    private final Jdbc jdbc;
    private final JsonText json;

    CatalogueTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Returns services in the order of their codes; one more than {@code limit} if there is a next page.
     *
     * @param words text search query of PostgreSQL; null for all
     */
    List<CatalogueEntry> page(@Nullable String unitCode, @Nullable String words, String afterCode, int limit) {
        List<Object> parameters = new ArrayList<>();
        String sql = pageSql(unitCode, words, afterCode, limit, parameters);
        return jdbc.list(sql, this::readEntry, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String pageSql(
            @Nullable String unitCode, @Nullable String words, String afterCode, int limit, List<Object> parameters) {
        StringBuilder sql = new StringBuilder();
        if (words != null) {
            sql.append(FOUND);
            parameters.add(words);
        }
        sql.append("select s.code, s.name, s.unit_code, u.name as unit_name, u.audience, v.components ")
                .append(FROM)
                .append(words == null ? "" : "join found on found.id = s.id ")
                .append(SHOWN);
        if (unitCode != null) {
            sql.append(" and s.unit_code = ?");
            parameters.add(unitCode);
        }
        parameters.add(afterCode);
        parameters.add(limit + 1);
        return sql.append(" and s.code > ? order by s.code limit ?").toString();
    }

    Optional<PublishedStandard> find(String serviceCode) {
        return jdbc.first(
                """
                select s.code, s.name, s.unit_code, u.name as unit_name, u.audience, u.agency_code, a.name as agency_name,
                    v.number, v.decree_number, v.decree_date, v.published_at, v.forum, v.consulted_on, v.review_due_on,
                    v.components
                """ + FROM + "join agency a on a.code = u.agency_code " + SHOWN + " and s.code = ?",
                this::readStandard,
                serviceCode);
    }

    private CatalogueEntry readEntry(ResultSet row) throws SQLException {
        StandardComponents components = components(row);
        return new CatalogueEntry(
                row.getString("code"),
                row.getString("name"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                Audience.valueOf(row.getString("audience")),
                components.duration(),
                components.fee(),
                components.output());
    }

    private PublishedStandard readStandard(ResultSet row) throws SQLException {
        return new PublishedStandard(
                row.getString("code"),
                row.getString("name"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("agency_code"),
                row.getString("agency_name"),
                Audience.valueOf(row.getString("audience")),
                row.getInt("number"),
                row.getString("decree_number"),
                row.getObject("decree_date", LocalDate.class),
                Columns.instant(row, "published_at"),
                row.getString("forum"),
                row.getObject("consulted_on", LocalDate.class),
                row.getObject("review_due_on", LocalDate.class),
                components(row));
    }

    private StandardComponents components(ResultSet row) throws SQLException {
        return json.read(row.getString("components"), StandardComponents.class);
    }
}
