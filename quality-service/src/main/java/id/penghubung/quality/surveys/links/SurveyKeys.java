package id.penghubung.quality.surveys.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.encryption.EncryptionKey;
import id.penghubung.kit.encryption.EncryptionKeys;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Secrets of surveys, computed under keys that are files outside of the database. The token of a link is not stored: it follows from the id
 * of the link and the key, so that a sheet can be printed again and a mail sent again. Without a key the service does not start.
 */
@Startup
@Singleton
public class SurveyKeys {

    /** The setting of their directory, for messages to operators. */
    private static final String SETTING = "penghubung.surveys.keys, environment: PENGHUBUNG_SURVEYS_KEYS";

    /** 192 bits. */
    private static final int TOKEN_BYTES = 24;

    private final EncryptionKeys keys;

    SurveyKeys(SurveySettings settings, Clock clock) {
        keys = EncryptionKeys.read(settings.keys(), settings.generateKey(), SETTING, clock);
    }

    /** Returns the id of the key for new secrets. */
    public String currentId() {
        return keys.current().id();
    }

    /**
     * Returns the token of a link or kiosk.
     *
     * @param keyId the key that is stored beside it
     * @return empty if the key was removed
     */
    Optional<String> token(String keyId, UUID id) {
        return keys.find(keyId).map(key -> {
            byte[] secret = hash(key, "token", id.toString());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(secret, TOKEN_BYTES));
        });
    }

    /** Returns the token of a new link or kiosk. */
    String newToken(UUID id) {
        return token(currentId(), id).orElseThrow();
    }

    /** Returns the hash of a value under the current key. */
    public byte[] hash(String purpose, String value) {
        return hash(keys.current(), purpose, value);
    }

    /** Returns the hash of a value under an earlier key; empty if the key was removed. */
    public Optional<byte[]> hash(String keyId, String purpose, String value) {
        return keys.find(keyId).map(key -> hash(key, purpose, value));
    }

    /** Returns the hashes of a value under all keys: what is looked for may have been stored under any of them. */
    List<byte[]> hashes(String purpose, String value) {
        return keys.all().stream().map(key -> hash(key, purpose, value)).toList();
    }

    byte[] seal(String value, UUID owner) {
        return keys.current().encrypt(value.getBytes(UTF_8), owner.toString().getBytes(UTF_8));
    }

    /** Returns a value that was sealed; empty if the key was removed. */
    Optional<String> open(String keyId, byte[] sealed, UUID owner) {
        return keys.find(keyId)
                .map(key -> new String(key.decrypt(sealed, owner.toString().getBytes(UTF_8)), UTF_8));
    }

    private static byte[] hash(EncryptionKey key, String purpose, String value) {
        return key.hash(("survey-" + purpose + '\n' + value).getBytes(UTF_8));
    }
}
