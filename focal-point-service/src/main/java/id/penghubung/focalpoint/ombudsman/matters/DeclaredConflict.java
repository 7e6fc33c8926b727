package id.penghubung.focalpoint.ombudsman.matters;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of interest. The account neither sees nor handles the matter from now on.
 *
 * @param subject the stable id of the account; known only if they declared it themselves
 * @param declaredBy the account that declared it
 */
@Embeddable
record DeclaredConflict(
        String account, @Nullable String subject, String reason, String declaredBy, Instant declaredAt) {}
