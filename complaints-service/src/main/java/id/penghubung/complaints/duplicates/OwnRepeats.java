package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.personaldata.SealedIdentity;
import id.penghubung.events.ComplaintDetails;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a person has submitted the same text before: a hint for the receipt, never a refusal. Complaints of the same
 * account are named; one with the same mail address, phone number or NIK is not, because anybody could have typed these.
 */
@ApplicationScoped
public class OwnRepeats {

    private static final int SHOWN = 3;

    private final OwnRepeatTable table;

    OwnRepeats(OwnRepeatTable table) {
        this.table = table;
    }

    /** An earlier complaint of the same account with nearly the same text. */
    @Schema(name = "SimilarOwnComplaint")
    public record Similar(
            @Schema(required = true) UUID id,
            @Schema(required = true) String trackingNumber,
            @Schema(required = true) Instant submittedAt) {}

    /**
     * Hint for the receipt.
     *
     * @param complaints complaints of the same account, newest first; at most three
     * @param repeated whether the same person has submitted the same text before
     */
    public record Hint(List<Similar> complaints, boolean repeated) {

        public static final Hint NONE = new Hint(List.of(), false);
    }

    /**
     * Looks for earlier complaints, within the caller's transaction, which has not stored the new one yet.
     *
     * @param account account of the reporter, or null
     * @param identity the sealed identity with its hashes, or null if none is stored
     */
    public Hint find(ComplaintDetails details, @Nullable String account, @Nullable SealedIdentity identity) {
        boolean hasHash = identity != null
                && (identity.emailHash() != null || identity.phoneHash() != null || identity.nikHash() != null);
        if (account == null && !hasHash) {
            return Hint.NONE;
        }
        List<OwnRepeatTable.Row> earlier = table.find(details, account, hasHash ? identity : null);
        return new Hint(
                earlier.stream()
                        .filter(OwnRepeatTable.Row::own)
                        .limit(SHOWN)
                        .map(OwnRepeatTable.Row::complaint)
                        .toList(),
                !earlier.isEmpty());
    }
}
