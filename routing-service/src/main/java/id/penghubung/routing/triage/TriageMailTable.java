package id.penghubung.routing.triage;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Stores when the coordinator was told last about the triage queue. Joins the caller's transaction. */
@ApplicationScoped
class TriageMailTable {

    private final Jdbc jdbc;

    TriageMailTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the time of the last mail, empty before the first one, and locks it, so that one replica alone decides. */
    Optional<Instant> lockLast(TriageMailKind kind) {
        return jdbc.query(
                "select sent_at from triage_mail where kind = ? for no key update",
                rows -> rows.next() ? Optional.ofNullable(Columns.instantOrNull(rows, 1)) : Optional.empty(),
                kind);
    }

    void store(TriageMailKind kind, Instant sentAt) {
        jdbc.update("update triage_mail set sent_at = ? where kind = ?", sentAt, kind);
    }
}
