package id.penghubung.complaints.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.encryption.EncryptionKey;
import id.penghubung.kit.encryption.EncryptionKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes, in hexadecimal form, by which a person is recognized without a name being stored: of an account, of contact details,
 * of an address or a device. Nobody without the key can try values.
 */
@ApplicationScoped
public class PersonHashes {

    private final EncryptionKeys keys;

    PersonHashes(EncryptionKeys keys) {
        this.keys = keys;
    }

    /**
     * Returns the hash of a value under the current key.
     *
     * @param kind what the value is; equal values of different kinds have different hashes
     */
    public String current(String kind, String value) {
        return of(keys.current(), kind, value);
    }

    /** Returns the hashes of an account under all keys: what is looked for may have been stored under an earlier one. */
    public List<String> ofAccount(String account) {
        return keys.all().stream().map(key -> of(key, "account", account)).toList();
    }

    /** Returns the hashes of contact details under the current key, which are those of stored identities. */
    public List<String> currentOfContacts(Identity identity) {
        return ofContacts(List.of(keys.current()), identity);
    }

    /** Returns the hashes of contact details under all keys. */
    public List<String> ofContacts(Identity identity) {
        return ofContacts(keys.all(), identity);
    }

    /** Returns the hashes of a mail address under all keys; empty for null. */
    public List<String> ofEmail(@Nullable String email) {
        return ofContacts(new Identity(null, email, null, null, null, null));
    }

    private static List<String> ofContacts(Collection<EncryptionKey> under, Identity identity) {
        return under.stream()
                .flatMap(key -> Stream.of(
                        hex(ContactHashes.ofEmail(key, identity.email())),
                        hex(ContactHashes.ofPhone(key, identity.phone())),
                        hex(ContactHashes.ofNik(key, identity.nik()))))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String of(EncryptionKey key, String kind, String value) {
        return HexFormat.of().formatHex(key.hash((kind + '\n' + value).getBytes(UTF_8)));
    }

    private static @Nullable String hex(byte @Nullable [] hash) {
        return hash == null ? null : HexFormat.of().formatHex(hash);
    }
}
