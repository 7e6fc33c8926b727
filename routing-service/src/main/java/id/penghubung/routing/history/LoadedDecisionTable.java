package id.penghubung.routing.history;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.routing.models.TrainingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The loaded decisions, from which suggestions are learned beside those of this service. */
@ApplicationScoped
class LoadedDecisionTable implements TrainingSource {

    private final Jdbc jdbc;

    LoadedDecisionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Decision> page(Instant before, UUID beforeId, int limit) {
        return jdbc.list(
                """
                select id, decided_at, left(text, ?), agency_code from routing_history
                where (decided_at, id) < (?, ?) order by decided_at desc, id desc limit ?
                """,
                row -> new Decision(
                        row.getObject(1, UUID.class), Columns.instant(row, 2), row.getString(3), row.getString(4)),
                MAXIMUM_TEXT,
                before,
                beforeId,
                limit);
    }

    @Override
    public int count(Instant after, Instant until, int most) {
        return jdbc.one("""
                select count(*) from (
                    select 1 from routing_history where decided_at > ? and decided_at <= ? limit ?) as counted
                """, row -> row.getInt(1), after, until, most);
    }
}
