package id.penghubung.complaints.notifications;

import id.penghubung.complaints.personaldata.MailAddressHashes.Hashed;
import id.penghubung.complaints.personaldata.SealedRows;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stores keyed hashes of mail addresses to which nothing is sent any more. */
@ApplicationScoped
class RefusedAddressTable implements SealedRows {

    private static final String KEY_IDS = SealedRows.keyIdsIn("refused_mail_address", "key_id");

    private final Jdbc jdbc;

    RefusedAddressTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> keyIds() {
        return jdbc.list(KEY_IDS, row -> row.getString(1));
    }

    /** Returns nothing: a hash cannot be made again under another key without its address. */
    @Override
    public List<UUID> lockUnderKey(String keyId, Instant now, int limit) {
        return List.of();
    }

    void insert(Hashed address, Instant now) {
        jdbc.update(
                "insert into refused_mail_address (address_hash, key_id, refused_at) values (?, ?, ?) on conflict do nothing",
                address.hash(),
                address.keyId(),
                now);
    }

    /** There are as many hashes as keys, so that each is looked up by itself. */
    boolean containsAny(Collection<byte[]> hashes) {
        return hashes.stream().anyMatch(this::contains);
    }

    void delete(List<byte[]> hashes) {
        hashes.forEach(hash -> jdbc.update("delete from refused_mail_address where address_hash = ?", hash));
    }

    private boolean contains(byte[] hash) {
        return jdbc.first("select 1 from refused_mail_address where address_hash = ?", row -> true, hash)
                .isPresent();
    }
}
