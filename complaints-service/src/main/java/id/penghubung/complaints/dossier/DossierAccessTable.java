package id.penghubung.complaints.dossier;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Records who read the dossier of a complaint. Joins the transaction of the caller. */
@ApplicationScoped
class DossierAccessTable {

    private final Jdbc jdbc;
    private final IdGenerator ids;

    DossierAccessTable(Jdbc jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** @param reporterIncluded whether the identity of the reporter was handed out */
    void insert(UUID complaintId, String account, boolean reporterIncluded, Instant at) {
        jdbc.update(
                "insert into dossier_access (id, complaint_id, account, reporter_included, accessed_at)"
                        + " values (?, ?, ?, ?, ?)",
                ids.next(),
                complaintId,
                account,
                reporterIncluded,
                at);
    }
}
