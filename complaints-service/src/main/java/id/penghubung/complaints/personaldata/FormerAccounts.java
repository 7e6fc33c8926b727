package id.penghubung.complaints.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.encryption.EncryptionKey;
import id.penghubung.kit.encryption.EncryptionKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * The accounts from which anonymous complaints were submitted while accounts of anonymous complaints were still stored: only keyed
 * hashes, by which their reporters show that a complaint is theirs. The hash is bound to the complaint: the complaints of an account
 * have different hashes.
 */
@ApplicationScoped
public class FormerAccounts {

    private final FormerAccountTable table;
    private final EncryptionKeys keys;

    FormerAccounts(FormerAccountTable table, EncryptionKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    /** Returns whether an anonymous complaint was submitted from an account. It is not if the key of its hash is gone. */
    public boolean isFrom(UUID complaintId, String account) {
        return table.find(complaintId)
                .flatMap(stored -> keys.find(stored.keyId())
                        .map(key -> MessageDigest.isEqual(hash(key, complaintId, account), stored.hash())))
                .orElse(false);
    }

    /** Stores the hash of another access code of a complaint; the code before it is not valid any more. */
    public void replaceAccessCode(UUID complaintId, String codeHash) {
        table.replaceAccessCode(complaintId, codeHash);
    }

    static byte[] hash(EncryptionKey key, UUID complaintId, String account) {
        return key.hash(("former account\n" + complaintId + '\n' + account).getBytes(UTF_8));
    }
}
