package id.penghubung.quality.assessments.users;

import id.penghubung.quality.surveys.SingleUseLink;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which one user answers.
 *
 * @param keyId the key under which its token is computed
 * @param answerCheck hash of the answer under the token; null if the link was not used
 */
record UserLink(UUID id, UUID assessmentId, String keyId, Instant expiresAt, byte @Nullable [] answerCheck)
        implements SingleUseLink {}
