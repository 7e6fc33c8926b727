package id.penghubung.quality.surveys.links;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device at a counter, on which respondents answer one after another.
 *
 * @param keyId the key under which its PIN was hashed
 * @param wrongPins wrong PINs since the last right one, or the last lock
 * @param lockedUntil null if it was never locked
 */
public record SurveyKiosk(
        UUID id,
        UUID surveyId,
        String name,
        byte[] pinHash,
        String keyId,
        Instant expiresAt,
        int wrongPins,
        @Nullable Instant lockedUntil) {

    boolean hasExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
