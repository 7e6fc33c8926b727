package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.personaldata.SealedIdentity;
import id.penghubung.events.ComplaintDetails;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Finds out for an officer who keys in a complaint whether the same text came with the same mail address, phone number or NIK before: a
 * hint, never a refusal. Reporters without an account get no such hint, because they could ask about other people. Those with an
 * account get theirs with the check of their limits.
 */
@ApplicationScoped
public class OwnRepeats {

    private final OwnRepeatTable table;

    OwnRepeats(OwnRepeatTable table) {
        this.table = table;
    }

    /**
     * Returns whether there is an earlier complaint. The caller's transaction has not stored the new one yet.
     *
     * @param identity the sealed identity with its hashes, or null if none is stored
     */
    public boolean isRepeated(ComplaintDetails details, @Nullable SealedIdentity identity) {
        if (identity == null) {
            return false;
        }
        boolean hasHash = identity.emailHash() != null || identity.phoneHash() != null || identity.nikHash() != null;
        return hasHash && table.isRepeated(details, identity);
    }
}
