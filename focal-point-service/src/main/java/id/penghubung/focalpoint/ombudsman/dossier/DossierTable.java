package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Records each dossier that was issued. Joins the transaction of the caller. */
@ApplicationScoped
class DossierTable {

    private final Jdbc jdbc;
    private final IdGenerator ids;

    DossierTable(Jdbc jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * A dossier that is issued.
     *
     * @param account the account of the liaison who gets it
     * @param manifestSha256 SHA-256 of the manifest, by which the archive is recognized later
     */
    record Issued(
            UUID complaintId,
            String account,
            boolean reporterIncluded,
            String keyId,
            String manifestSha256,
            Instant issuedAt) {}

    void insert(Issued issued) {
        jdbc.update(
                "insert into ombudsman_dossier (id, complaint_id, account, reporter_included, key_id, manifest_sha256,"
                        + " issued_at) values (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                issued.complaintId(),
                issued.account(),
                issued.reporterIncluded(),
                issued.keyId(),
                issued.manifestSha256(),
                issued.issuedAt());
    }
}
