package id.penghubung.quality.standards;

import id.penghubung.kit.testing.GrownTables;
import id.penghubung.kit.testing.QueryPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables with many standards, for tests of query plans. */
public final class ManyStandards {

    /** Published standards of many units, and as many services without one. */
    public static final String SQL = """
            insert into agency (code, name, kind, active, event_version, recorded_at) values ('banyak', 'b', 'X', true, 1, now());
            insert into unit (code, agency_code, name, kind, audience, active)
            select 'banyak-' || n, 'banyak', 'u', 'X', 'PUBLIC', true from generate_series(1, 50) n;
            insert into public_service (id, code, unit_code, name, version, created_at, search)
            select uuidv7(), 'banyak-' || n, 'banyak-' || 1 + n % 50, 'Layanan ' || n, 0, now(),
                to_tsvector('simple', 'layanan kata' || n) from generate_series(1, 10000) n;
            insert into public_service (id, code, unit_code, name, version, created_at)
            select uuidv7(), 'rancangan-' || n, 'banyak-' || 1 + n % 50, 'Rancangan ' || n, 0, now()
            from generate_series(1, 10000) n;
            insert into standard (id, service_id, number, state, components, forum, consulted_on, decree_number, decree_date,
                published_at, review_due_on, next_reminder_on, changed_by, changed_at, version)
            select uuidv7(), id, 1, 'PUBLISHED', '{}', 'f', current_date, 'd', current_date, now(),
                current_date + (random() * 365)::int, current_date + (random() * 365)::int, 'x', now(), 0
            from public_service where code like 'banyak-%';
            analyze public_service, standard, unit
            """;

    private ManyStandards() {}

    /** Returns the plan of a statement with its parameters. */
    public static QueryPlan plan(GrownTables tables, String sql, List<? extends @Nullable Object> parameters) {
        return tables.plan("set local enable_seqscan = off", filled(sql, parameters));
    }

    /** Returns the plan of a statement with its parameters, whose rows an index gives in their order. */
    public static QueryPlan orderedPlan(GrownTables tables, String sql, List<? extends @Nullable Object> parameters) {
        return tables.plan(GrownTables.BY_INDEX, filled(sql, parameters));
    }

    private static String filled(String sql, List<? extends @Nullable Object> parameters) {
        String filled = sql;
        for (Object parameter : parameters) {
            filled = filled.replaceFirst(
                    "\\?", parameter instanceof Number ? parameter.toString() : "'" + parameter + "'");
        }
        return filled;
    }
}
