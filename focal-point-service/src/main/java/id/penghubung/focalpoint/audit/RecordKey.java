package id.penghubung.focalpoint.audit;

import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Reads the key that seals audit records. The value never appears in messages. */
final class RecordKey {

    /** Minimum length of the key in bytes: the length of the hash, so that the key is not weaker. */
    static final int MIN_KEY_BYTES = 32;

    static final String ALGORITHM = "HmacSHA256";

    private RecordKey() {}

    /** @throws IllegalStateException if there is no usable key; the message tells the operator the reason */
    static SecretKey of(Optional<String> configured) {
        byte[] key;
        try {
            key = Base64.getDecoder()
                    .decode(configured
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .orElseThrow(() -> unusable("is not set")));
        } catch (IllegalArgumentException notBase64) {
            throw unusable("is not Base64");
        }
        if (key.length < MIN_KEY_BYTES) {
            throw unusable("is shorter than " + MIN_KEY_BYTES + " bytes");
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    private static IllegalStateException unusable(String reason) {
        return new IllegalStateException("The setting penghubung.record.key (environment: PENGHUBUNG_RECORD_KEY) "
                + reason + ". Make a key with: openssl rand -base64 " + MIN_KEY_BYTES);
    }
}
