package id.penghubung.complaints.answers;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of ratings. Joins the transaction of the caller, which has locked the complaint before a change. */
@ApplicationScoped
class RatingTable implements ErasedRows {

    private final Jdbc jdbc;

    RatingTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A rating from 1 to 5; {@code ratedAt} is the time of the first one. */
    record Rating(int rating, @Nullable String comment, Instant ratedAt) {}

    Optional<Rating> find(UUID complaintId) {
        return jdbc.first(
                "select rating, comment, rated_at from complaint_rating where complaint_id = ?",
                row -> new Rating(row.getInt(1), row.getString(2), Columns.instant(row, 3)),
                complaintId);
    }

    void store(UUID complaintId, @Nullable String agencyCode, int rating, @Nullable String comment, Instant at) {
        jdbc.update("""
                insert into complaint_rating (complaint_id, agency_code, rating, comment, rated_at, changed_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (complaint_id) do update
                set agency_code = excluded.agency_code, rating = excluded.rating, comment = excluded.comment,
                    changed_at = excluded.changed_at
                """, complaintId, agencyCode, rating, comment, at, at);
    }

    @Override
    public String table() {
        return "complaint_rating";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update(
                "update complaint_rating set comment = null where complaint_id = any (?)",
                SqlArray.uuids(complaintIds));
    }
}
