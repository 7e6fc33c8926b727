package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Stores which digests were written. Joins the caller's transaction. */
@ApplicationScoped
class DigestTable {

    private final Jdbc jdbc;

    DigestTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The recipient of a digest, unique for one day. */
    record DigestKey(String agencyCode, String account) {

        /**
         * Returns the id under which the digest of a day counts as a failing row. It is stored, so every replica and every
         * version must compute the same one.
         */
        UUID rowId(LocalDate day) {
            String name = day + "/" + agencyCode + "/" + account;
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
    }

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

    /** Deletes the claims of days before this one, oldest first. Returns their number. */
    int deleteBefore(LocalDate day, int limit) {
        return jdbc.update("""
                delete from digest_run where (day, agency_code, account) in (
                    select day, agency_code, account from digest_run where day < ? order by day limit ?)
                """, day, limit);
    }
}
