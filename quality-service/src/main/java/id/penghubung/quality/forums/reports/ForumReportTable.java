package id.penghubung.quality.forums.reports;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the report. A forum counts in the year of its session, from the signature of its record. */
@ApplicationScoped
class ForumReportTable {

    private static final String HELD = """
            from forum f join unit u on u.code = f.unit_code
            where f.record is not null and f.held_on between ? and ? and (?::text is null or u.agency_code = ?)
            """;

    private static final String FORUMS = """
            select u.name as unit, f.district_code as district, f.topic, f.subject, f.held_on, f.session ->> 'place' as place,
                (select sum((a ->> 'participants')::int) from jsonb_array_elements(f.session -> 'attendance') a) as participants,
                coalesce(f.record ->> 'number', 'ada') as record,
                (select count(*) from forum_proposal p where p.forum_id = f.id) as proposals,
                (select count(*) from forum_agreement g where g.forum_id = f.id) as agreements,
                (select count(*) from forum_agreement g where g.forum_id = f.id and g.state = 'DONE') as agreements_done,
                f.state
            """ + HELD + " order by f.held_on, f.id limit ?";

    private static final String ATTENDANCE = """
            select h.unit, h.topic, a ->> 'group' as participant_group, a ->> 'represents' as represents,
                (a ->> 'participants')::int as participants
            from (select u.name as unit, f.topic, f.held_on, f.id, f.session
            """ + HELD + """
            ) h, jsonb_array_elements(h.session -> 'attendance') with ordinality e (a, position)
            order by h.held_on, h.id, e.position limit ?
            """;

    private static final String PROPOSALS = """
            select h.unit, h.topic, p.channel, p.participant_group, p.service_code as service, p.component, p.text, p.answer,
                p.outcome
            from (select u.name as unit, f.topic, f.held_on, f.id
            """ + HELD + """
            ) h join forum_proposal p on p.forum_id = h.id and p.shown
            order by h.held_on, h.id, p.id limit ?
            """;

    private static final String AGREEMENTS = """
            select h.unit, h.topic, g.number, g.text, g.owner, g.due_on, g.state, g.completed_on, g.follow_up
            from (select u.name as unit, f.topic, f.held_on, f.id
            """ + HELD + """
            ) h join forum_agreement g on g.forum_id = h.id
            order by h.held_on, h.id, g.number limit ?
            """;

    private static final String MISSING = """
            select u.name as unit, u.code as unit_code, a.name as agency, u.district_code as district
            from unit u join agency a on a.code = u.agency_code
            where u.active and not exists (select 1 from forum f where f.unit_code = u.code and f.record is not null
                and f.held_on between ? and ?) and (?::text is null or u.agency_code = ?)
            order by u.code limit ?
            """;

    private final Jdbc jdbc;

    ForumReportTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns at most {@code limit} rows, by the names of their fields. Missing values are absent. */
    List<Map<String, Object>> rows(ReportSource source, Scope scope, int year, int limit) {
        return jdbc.query(
                sql(source),
                ForumReportTable::read,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                scope.agencyCode(),
                scope.agencyCode(),
                limit);
    }

    private static String sql(ReportSource source) {
        return switch (source) {
            case FORUMS -> FORUMS;
            case ATTENDANCE -> ATTENDANCE;
            case PROPOSALS -> PROPOSALS;
            case AGREEMENTS -> AGREEMENTS;
            case MISSING -> MISSING;
        };
    }

    private static List<Map<String, Object>> read(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<Map<String, Object>> all = new ArrayList<>();
        while (rows.next()) {
            Map<String, Object> row = new HashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                @Nullable Object value = rows.getObject(i);
                if (value != null) {
                    row.put(columns.getColumnLabel(i), value);
                }
            }
            all.add(row);
        }
        return all;
    }
}
