package id.penghubung.complaints.personaldata;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * An encrypted identity as it is stored.
 *
 * @param keyId id of the key that encrypted it and computed the hashes
 * @param sealed the encrypted identity
 * @param emailHash keyed hash of the mail address; null without one, and where the reporter may not be found
 */
@Embeddable
public record SealedIdentity(
        String keyId,
        byte[] sealed,
        byte @Nullable [] emailHash,
        byte @Nullable [] phoneHash,
        byte @Nullable [] nikHash) {

    @Override
    public String toString() {
        return "SealedIdentity under key " + keyId;
    }
}
