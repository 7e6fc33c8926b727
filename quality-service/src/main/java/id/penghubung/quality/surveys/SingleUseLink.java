package id.penghubung.quality.surveys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link that takes one answer, until it expires. */
public interface SingleUseLink {

    Instant expiresAt();

    /** Returns the hash of the answer under the token; null if the link was not used. */
    byte @Nullable [] answerCheck();

    default boolean isUsed() {
        return answerCheck() != null;
    }

    default boolean hasExpired(Instant now) {
        return !expiresAt().isAfter(now);
    }
}
