package id.penghubung.quality.standards;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores the services of units. Joins the caller's transaction. */
@ApplicationScoped
class ServiceTable {

    private static final String COLUMNS = """
            select s.id, s.code, s.unit_code, u.agency_code, s.name, s.active, s.event_version, s.version, s.created_at
            from public_service s join unit u on u.code = s.unit_code
            """;

    private final Jdbc jdbc;

    ServiceTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns services in the order of their codes; one more than {@code limit} if there is a next page. */
    List<PublicService> page(Scope scope, @Nullable String unitCode, String afterCode, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = pageSql(scope, unitCode, afterCode, limit, parameters);
        return jdbc.list(sql, ServiceTable::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String pageSql(
            Scope scope, @Nullable String unitCode, String afterCode, int limit, List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(COLUMNS).append("where s.code > ?");
        parameters.add(afterCode);
        if (unitCode != null) {
            sql.append(" and s.unit_code = ?");
            parameters.add(unitCode);
        }
        if (scope.agencyCode() != null) {
            sql.append(" and u.agency_code = ?");
            parameters.add(scope.agencyCode());
        }
        parameters.add(limit + 1);
        return sql.append(" order by s.code limit ?").toString();
    }

    Optional<PublicService> find(String code) {
        return jdbc.first(COLUMNS + "where s.code = ?", ServiceTable::read, code);
    }

    /** Locks a service, and so all versions of its standard. */
    Optional<PublicService> lock(String code) {
        return jdbc.first(COLUMNS + "where s.code = ? for no key update of s", ServiceTable::read, code);
    }

    /** Adds a service. Returns false if the code is taken. */
    boolean insert(PublicService service) {
        return jdbc.update(
                        """
                        insert into public_service (id, code, unit_code, name, active, event_version, version, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do nothing
                        """,
                        service.id(),
                        service.code(),
                        service.unitCode(),
                        service.name(),
                        service.active(),
                        service.eventVersion(),
                        service.version(),
                        service.createdAt())
                == 1;
    }

    /** Stores name, activity and versions. The words of a service in the catalogue follow its name. */
    void update(PublicService service) {
        jdbc.update(
                """
                update public_service set name = ?, active = ?, event_version = ?, version = ?,
                    search = case when search is null then null else to_tsvector('simple', ? || ' ' || coalesce((
                        select components ->> 'output' from standard
                        where service_id = public_service.id and state = 'PUBLISHED'), '')) end
                where id = ?
                """,
                service.name(),
                service.active(),
                service.eventVersion(),
                service.version(),
                service.name(),
                service.id());
    }

    /** Shows a service in the catalogue, with the words of its standard in force. */
    void show(PublicService service, @Nullable String output) {
        jdbc.update(
                "update public_service set search = to_tsvector('simple', ?) where id = ?",
                service.name() + " " + (output == null ? "" : output),
                service.id());
    }

    private static PublicService read(ResultSet row) throws SQLException {
        return new PublicService(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("unit_code"),
                row.getString("agency_code"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getLong("event_version"),
                row.getLong("version"),
                Columns.instant(row, "created_at"));
    }
}
