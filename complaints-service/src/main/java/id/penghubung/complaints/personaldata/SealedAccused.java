package id.penghubung.complaints.personaldata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The party that a complaint accuses, as it is stored: unit and person encrypted.
 *
 * @param agencyCode code of the agency, or null
 * @param keyId id of the key that encrypted unit and person, or null if there is neither
 * @param sealed unit and person, or null
 */
@Embeddable
public record SealedAccused(
        @Column(name = "accused_agency") @Nullable String agencyCode,
        @Column(name = "accused_key_id") @Nullable String keyId,
        @Column(name = "accused_sealed") byte @Nullable [] sealed) {

    /** Returns the party with an agency, unless it has one. */
    public static SealedAccused withAgency(@Nullable SealedAccused accused, String agencyCode) {
        if (accused == null) {
            return new SealedAccused(agencyCode, null, null);
        }
        return accused.agencyCode == null ? new SealedAccused(agencyCode, accused.keyId, accused.sealed) : accused;
    }

    @Override
    public String toString() {
        return "SealedAccused under key " + keyId;
    }
}
