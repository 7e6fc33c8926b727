package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Stores which digests were written. Joins the caller's transaction. */
@ApplicationScoped
class DigestTable {

    private final Jdbc jdbc;

    DigestTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The recipient of a digest, unique for one day. */
    record DigestKey(String agencyCode, String account) {}

    Set<DigestKey> of(LocalDate day) {
        return new HashSet<>(jdbc.list(
                "select agency_code, account from digest_run where day = ?",
                row -> new DigestKey(row.getString(1), row.getString(2)),
                day));
    }

    /** @return whether this digest was not claimed before */
    boolean claim(LocalDate day, DigestKey key) {
        int inserted = jdbc.update(
                "insert into digest_run (day, agency_code, account) values (?, ?, ?) on conflict do nothing",
                day,
                key.agencyCode(),
                key.account());
        return inserted == 1;
    }
}
