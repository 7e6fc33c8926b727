package id.penghubung.quality.assessments.instruments;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.InstrumentKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores instruments. Joins the caller's transaction. */
@ApplicationScoped
class InstrumentTable {

    private static final String COLUMNS = """
            select id, code, year, kind, title, content, state, changed_by, changed_at, version from assessment_instrument
            """;

    private final Jdbc jdbc;
    private final JsonText json;

    InstrumentTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns instruments, the last added first; one more than {@code limit} if there is a next page. */
    List<Instrument> page(@Nullable Integer year, @Nullable UUID before, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = pageSql(year, before, limit, parameters);
        return jdbc.list(sql, this::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String pageSql(@Nullable Integer year, @Nullable UUID before, int limit, List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(COLUMNS).append("where true");
        if (year != null) {
            sql.append(" and year = ?");
            parameters.add(year);
        }
        if (before != null) {
            sql.append(" and id < ?");
            parameters.add(before);
        }
        parameters.add(limit + 1);
        return sql.append(" order by id desc limit ?").toString();
    }

    Optional<Instrument> find(UUID id) {
        return jdbc.first(COLUMNS + "where id = ?", this::read, id);
    }

    Optional<Instrument> lock(UUID id) {
        return jdbc.first(COLUMNS + "where id = ? for no key update", this::read, id);
    }

    /** Returns whether it was stored; false if there is one with its code and year. */
    boolean insert(Instrument instrument) {
        return jdbc.update(
                        """
                        insert into assessment_instrument (id, code, year, kind, title, content, state, changed_by, changed_at, version)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (code, year) do nothing
                        """,
                        instrument.id(),
                        instrument.code(),
                        instrument.year(),
                        instrument.kind(),
                        instrument.title(),
                        json.write(instrument.content()),
                        instrument.state(),
                        instrument.changedBy(),
                        instrument.changedAt(),
                        instrument.version())
                == 1;
    }

    /** Returns whether it was changed; false if there is another one with its code and year. */
    boolean update(Instrument instrument) {
        return jdbc.update(
                        """
                        update assessment_instrument set code = ?, year = ?, kind = ?, title = ?, content = ?::jsonb, state = ?,
                            changed_by = ?, changed_at = ?, version = ?
                        where id = ? and not exists (select from assessment_instrument other
                            where other.code = ? and other.year = ? and other.id <> ?)
                        """,
                        instrument.code(),
                        instrument.year(),
                        instrument.kind(),
                        instrument.title(),
                        json.write(instrument.content()),
                        instrument.state(),
                        instrument.changedBy(),
                        instrument.changedAt(),
                        instrument.version(),
                        instrument.id(),
                        instrument.code(),
                        instrument.year(),
                        instrument.id())
                == 1;
    }

    private Instrument read(ResultSet row) throws SQLException {
        return new Instrument(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getInt("year"),
                InstrumentKind.valueOf(row.getString("kind")),
                row.getString("title"),
                json.read(row.getString("content"), InstrumentContent.class),
                InstrumentState.valueOf(row.getString("state")),
                row.getString("changed_by"),
                Columns.instant(row, "changed_at"),
                row.getLong("version"));
    }
}
