package id.penghubung.complaints.personaldata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An encrypted text with which a reporter completed a complaint, as it is stored.
 *
 * @param keyId id of the key that encrypted it
 */
@Embeddable
public record SealedCompletion(
        @Column(name = "completion_key_id") String keyId,
        @Column(name = "completion_sealed") byte[] sealed) {

    @Override
    public String toString() {
        return "SealedCompletion under key " + keyId;
    }
}
