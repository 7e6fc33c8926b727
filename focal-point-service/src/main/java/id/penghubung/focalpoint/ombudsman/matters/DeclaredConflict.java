package id.penghubung.focalpoint.ombudsman.matters;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of interest. While it is in force, the account neither sees nor handles the matter.
 *
 * @param subject the stable id of the account; known only if they declared it themselves
 * @param declaredBy the account that declared it
 * @param withdrawnAt the time of its withdrawal, or null while it is in force
 */
@Embeddable
record DeclaredConflict(
        String account,
        @Nullable String subject,
        String reason,
        String declaredBy,
        Instant declaredAt,
        @Nullable Instant withdrawnAt) {

    boolean isInForce() {
        return withdrawnAt == null;
    }

    DeclaredConflict withdrawn(Instant at) {
        return new DeclaredConflict(account, subject, reason, declaredBy, declaredAt, at);
    }
}
