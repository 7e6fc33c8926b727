package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKey;
import id.penghubung.kit.encryption.EncryptionKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keyed hashes of mail addresses, by which one is recognized that is not stored. Different spellings have the same hash. */
@ApplicationScoped
public class MailAddressHashes {

    private final EncryptionKeys keys;

    MailAddressHashes(EncryptionKeys keys) {
        this.keys = keys;
    }

    /**
     * A keyed hash of an address.
     *
     * @param keyId the key, without which the address cannot be recognized any more
     */
    public record Hashed(String keyId, byte[] hash) {}

    /** Returns the hash under the current key. */
    public Hashed current(String address) {
        return Objects.requireNonNull(hashed(keys.current(), address), "no address");
    }

    /** Returns the hashes under all keys: what is looked for may have been stored under an earlier one. */
    public List<byte[]> all(String address) {
        return keys.all().stream()
                .flatMap(key -> Stream.ofNullable(hashed(key, address)))
                .map(Hashed::hash)
                .toList();
    }

    /** Returns whether an address can still be recognized by a hash under this key. */
    public boolean isKnown(String keyId) {
        return keys.find(keyId).isPresent();
    }

    private static @Nullable Hashed hashed(EncryptionKey key, String address) {
        byte[] hash = ContactHashes.ofEmail(key, address);
        return hash == null ? null : new Hashed(key.id(), hash);
    }
}
