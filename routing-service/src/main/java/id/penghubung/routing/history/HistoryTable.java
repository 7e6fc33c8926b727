package id.penghubung.routing.history;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** SQL of past decisions. */
@ApplicationScoped
class HistoryTable {

    private final Jdbc jdbc;
    private final IdGenerator ids;

    HistoryTable(Jdbc jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Deletes decisions that were loaded before a time, at most {@code limit}, and returns their number. */
    int deleteLoaded(Instant before, int limit) {
        return jdbc.update("""
                delete from routing_history where id in (
                    select id from routing_history where loaded_at < ? order by loaded_at limit ?)
                """, before, limit);
    }

    /** Stores decisions that are not stored yet, in one statement, and returns their number. Joins the caller's transaction. */
    int insertNew(List<PastDecision> decisions) {
        return jdbc.update(
                """
                insert into routing_history (id, digest, text, category_code, district_code, agency_code, decided_at)
                select id, decode(digest, 'hex'), text, category_code, district_code, agency_code, decided_at
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                    as sent (id, digest, text, category_code, district_code, agency_code, decided_at)
                order by digest
                on conflict (digest) do nothing
                """,
                SqlArray.uuids(decisions.stream().map(decision -> ids.next()).toList()),
                SqlArray.texts(decisions.stream().map(PastDecision::digest).toList()),
                SqlArray.texts(decisions.stream().map(PastDecision::text).toList()),
                SqlArray.texts(decisions.stream().map(PastDecision::category).toList()),
                SqlArray.texts(decisions.stream().map(PastDecision::district).toList()),
                SqlArray.texts(decisions.stream().map(PastDecision::agency).toList()),
                new SqlArray(
                        "timestamptz",
                        decisions.stream().map(PastDecision::decidedAt).toList()));
    }
}
