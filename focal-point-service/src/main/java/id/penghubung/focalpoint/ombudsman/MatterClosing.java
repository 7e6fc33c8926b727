package id.penghubung.focalpoint.ombudsman;

import java.time.Instant;
import java.util.UUID;

/**
 * A part of this feature that ends with a matter: nothing is asked of the agencies any more. Parts are informed by priority,
 * highest first, which is the order in which they are locked.
 */
public interface MatterClosing {

    /** Ends what is still open. Called in the transaction that closes or stops the matter, which has locked the matter. */
    void onClosed(UUID matterId, Instant at);
}
