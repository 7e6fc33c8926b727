package id.penghubung.focalpoint.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where the record of a case ends. Stands in the case itself, so that whoever adds to the record does so on the ground
 * of one version of the case, and a cut-off tail is missed.
 *
 * @param length how many entries there are
 * @param hash of the last; empty before the first
 * @param seal over both, by the key that the database does not know
 */
@Embeddable
public record RecordHead(
        @Column(name = "record_length") int length,
        @Column(name = "record_hash") String hash,
        @Column(name = "record_seal") String seal) {

    /** Before the first entry. */
    public static final RecordHead NONE = new RecordHead(0, "", "");
}
