package id.penghubung.focalpoint.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Head of the audit record of a case. It is stored in the case itself. Thus each append depends on one version of the
 * case, and missing last entries are detected.
 *
 * @param length number of entries
 * @param hash hash of the last entry; empty before the first
 * @param seal seal over length and hash, with the key that is not stored in the database
 */
@Embeddable
public record RecordHead(
        @Column(name = "record_length") int length,
        @Column(name = "record_hash") String hash,
        @Column(name = "record_seal") String seal) {

    /** Head before the first entry. */
    public static final RecordHead NONE = new RecordHead(0, "", "");
}
