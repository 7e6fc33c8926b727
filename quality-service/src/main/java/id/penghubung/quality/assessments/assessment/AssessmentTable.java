package id.penghubung.quality.assessments.assessment;

import com.fasterxml.jackson.core.type.TypeReference;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.assessments.Score;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores assessments. Joins the caller's transaction. */
@ApplicationScoped
class AssessmentTable {

    private static final String COLUMNS = columns("a.self_scores", "a.scores");

    /** For many assessments at once: without the notes of the scores, which may have 4000 characters each. */
    private static final String WITHOUT_NOTES = columns(withoutNotes("a.self_scores"), withoutNotes("a.scores"));

    /** The evaluated assessments of an instrument, which a compilation reads at once. */
    static final String EVALUATED = WITHOUT_NOTES
            + "where a.instrument_id = ? and a.state in ('EVALUATED', 'OBJECTED', 'CONCLUDED') order by a.id limit ?";

    private static final TypeReference<List<Score>> SCORES = new TypeReference<>() {};

    private final Jdbc jdbc;
    private final JsonText json;

    AssessmentTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static String columns(String selfScores, String scores) {
        return """
                select a.id, a.instrument_id, a.unit_code, u.agency_code, a.self_due_on, a.state, %s as self_scores, a.self_signature,
                    %s as scores, a.signature, a.objection_until, a.objection, a.index_value, a.category, a.concluded_at, a.changed_by,
                    a.changed_at, a.version
                from assessment a join unit u on u.code = a.unit_code
                """.formatted(selfScores, scores);
    }

    private static String withoutNotes(String scores) {
        return "(select coalesce(jsonb_agg(e.score - 'note'), '[]') from jsonb_array_elements(" + scores
                + ") as e (score))";
    }

    /** Which assessments a page shows; null for all. */
    record Filter(@Nullable UUID instrumentId, @Nullable String unitCode) {}

    /** Returns assessments without notes of scores, the last opened first; one more than {@code limit} if there is a next page. */
    List<Assessment> page(Scope scope, Filter filter, @Nullable UUID before, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = pageSql(scope, filter, before, limit, parameters);
        return jdbc.list(sql, this::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String pageSql(
            Scope scope, Filter filter, @Nullable UUID before, int limit, List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(WITHOUT_NOTES).append("where true");
        if (scope.agencyCode() != null) {
            sql.append(" and u.agency_code = ?");
            parameters.add(scope.agencyCode());
        }
        if (filter.instrumentId() != null) {
            sql.append(" and a.instrument_id = ?");
            parameters.add(filter.instrumentId());
        }
        if (filter.unitCode() != null) {
            sql.append(" and a.unit_code = ?");
            parameters.add(filter.unitCode());
        }
        if (before != null) {
            sql.append(" and a.id < ?");
            parameters.add(before);
        }
        parameters.add(limit + 1);
        return sql.append(" order by a.id desc limit ?").toString();
    }

    /** Returns the evaluated assessments of an instrument; their scores have no notes. */
    List<Assessment> evaluated(UUID instrumentId, int limit) {
        return jdbc.list(EVALUATED, this::read, instrumentId, limit);
    }

    /** Returns the number of active units that have no evaluated assessment with an instrument. */
    int unitsWithout(UUID instrumentId) {
        return jdbc.one("""
                select count(*) from unit u where u.active and not exists (select from assessment a
                    where a.instrument_id = ? and a.unit_code = u.code and a.state in ('EVALUATED', 'OBJECTED', 'CONCLUDED'))
                """, row -> row.getInt(1), instrumentId);
    }

    Optional<Assessment> find(UUID id, Scope scope) {
        return find(id, scope, "");
    }

    Optional<Assessment> lock(UUID id, Scope scope) {
        return find(id, scope, " for no key update of a");
    }

    /** Keeps an assessment from changing its state until the transaction ends; others may do the same. */
    Optional<Assessment> share(UUID id) {
        return find(id, Scope.all(), " for share of a");
    }

    private Optional<Assessment> find(UUID id, Scope scope, String lock) {
        return jdbc.first(
                COLUMNS + "where a.id = ? and (?::text is null or u.agency_code = ?)" + lock,
                this::read,
                id,
                scope.agencyCode(),
                scope.agencyCode());
    }

    /**
     * Stores an assessment that was opened.
     *
     * @param remindOn day of the first reminder of the self-assessment
     * @return false if the unit has one with this instrument
     */
    boolean insert(Assessment assessment, LocalDate remindOn) {
        return jdbc.update(
                        """
                        insert into assessment (id, instrument_id, unit_code, self_due_on, next_reminder_on, state, self_scores, scores,
                            changed_by, changed_at, version)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?) on conflict (instrument_id, unit_code) do nothing
                        """,
                        assessment.id(),
                        assessment.subject().instrumentId(),
                        assessment.subject().unitCode(),
                        assessment.subject().selfDueOn(),
                        remindOn,
                        assessment.state(),
                        json.write(assessment.self().scores()),
                        json.write(assessment.evaluation().scores()),
                        assessment.change().account(),
                        assessment.change().at(),
                        assessment.version())
                == 1;
    }

    void update(Assessment assessment) {
        Assessment.Outcome outcome = assessment.outcome();
        jdbc.update(
                """
                update assessment set state = ?, self_scores = ?::jsonb, self_signature = ?::jsonb, scores = ?::jsonb,
                    signature = ?::jsonb, objection_until = ?, objection = ?::jsonb, index_value = ?::numeric, category = ?,
                    concluded_at = ?, changed_by = ?, changed_at = ?, version = ?
                where id = ?
                """,
                assessment.state(),
                json.write(assessment.self().scores()),
                json.writeOrNull(assessment.self().signature()),
                json.write(assessment.evaluation().scores()),
                json.writeOrNull(assessment.evaluation().signature()),
                assessment.objectionUntil(),
                json.writeOrNull(assessment.objection()),
                outcome == null ? null : outcome.index().toPlainString(),
                outcome == null ? null : outcome.category(),
                assessment.concludedAt(),
                assessment.change().account(),
                assessment.change().at(),
                assessment.version(),
                assessment.id());
    }

    private Assessment read(ResultSet row) throws SQLException {
        BigDecimal index = row.getBigDecimal("index_value");
        return new Assessment(
                row.getObject("id", UUID.class),
                new Assessment.Subject(
                        row.getObject("instrument_id", UUID.class),
                        row.getString("unit_code"),
                        row.getString("agency_code"),
                        row.getObject("self_due_on", LocalDate.class)),
                AssessmentState.valueOf(row.getString("state")),
                new Assessment.Form(
                        json.read(row.getString("self_scores"), SCORES),
                        json.readOrNull(row.getString("self_signature"), Signature.class)),
                new Assessment.Form(
                        json.read(row.getString("scores"), SCORES),
                        json.readOrNull(row.getString("signature"), Signature.class)),
                Columns.instantOrNull(row, "objection_until"),
                json.readOrNull(row.getString("objection"), Objection.class),
                index == null ? null : new Assessment.Outcome(index, row.getString("category")),
                Columns.instantOrNull(row, "concluded_at"),
                new Assessment.Change(row.getString("changed_by"), Columns.instant(row, "changed_at")),
                row.getLong("version"));
    }
}
