package id.penghubung.routing.decision;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the complaints that ended before their submission was applied. Joins the caller's transaction. */
@ApplicationScoped
class EndedComplaintTable {

    private final Jdbc jdbc;

    EndedComplaintTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores an ending. One that is final stays. */
    void insert(Ending ending, Instant now) {
        jdbc.update("""
                insert into ended_complaint as known (complaint_id, ending, round, noted_at) values (?, ?, ?, ?)
                on conflict (complaint_id) do update set ending = excluded.ending, round = excluded.round
                where known.ending in ('MERGED', 'UNMERGED')
                """, ending.complaintId(), ending.kind(), ending.round(), now);
    }

    /** Returns those of the complaints that have ended. */
    List<UUID> among(Collection<UUID> complaintIds) {
        return jdbc.list(
                "select complaint_id from ended_complaint where complaint_id = any (?)",
                Columns::firstUuid,
                SqlArray.uuids(complaintIds));
    }

    Optional<Ending> find(UUID complaintId) {
        return jdbc.first(
                "select ending, round from ended_complaint where complaint_id = ?",
                row -> new Ending(complaintId, Ending.Kind.valueOf(row.getString(1)), row.getInt(2)),
                complaintId);
    }
}
