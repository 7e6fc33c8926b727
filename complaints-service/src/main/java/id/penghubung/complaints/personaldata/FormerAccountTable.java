package id.penghubung.complaints.personaldata;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** SQL of the hashes of accounts from which anonymous complaints were submitted. */
@ApplicationScoped
class FormerAccountTable implements ErasedRows {

    private final Jdbc jdbc;

    FormerAccountTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param keyId id of the key with which the hash was computed */
    record FormerAccount(String keyId, byte[] hash) {}

    Optional<FormerAccount> find(UUID complaintId) {
        return jdbc.first(
                "select key_id, account_hash from former_account where complaint_id = ?",
                row -> new FormerAccount(row.getString(1), row.getBytes(2)),
                complaintId);
    }

    void replaceAccessCode(UUID complaintId, String codeHash) {
        jdbc.update(
                "update complaint set access_code_hash = ?, version = version + 1 where id = ?", codeHash, complaintId);
    }

    @Override
    public String table() {
        return "former_account";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("delete from former_account where complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }
}
