package id.penghubung.focalpoint.audit;

import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Reads the key that records are sealed with. Never says what it read. */
final class RecordKey {

    /** As long as the hash: a shorter key would be the weakest part. */
    static final int MIN_KEY_BYTES = 32;

    static final String ALGORITHM = "HmacSHA256";

    private RecordKey() {}

    /** @throws IllegalStateException with a sentence for the operator where there is no usable key */
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
        return new IllegalStateException("The setting penghubung.record.key (environment: PENGHUBUNG_RECORD_KEY) " + reason
                + ". Make a key with: openssl rand -base64 " + MIN_KEY_BYTES);
    }
}
