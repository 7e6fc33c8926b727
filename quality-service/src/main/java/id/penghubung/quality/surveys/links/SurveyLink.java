package id.penghubung.quality.surveys.links;

import id.penghubung.quality.surveys.AnswerChannel;
import id.penghubung.quality.surveys.SingleUseLink;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which one answer is given.
 *
 * @param keyId the key under which its token is computed
 * @param answerCheck hash of the answer under the token; null if the link was not used
 */
public record SurveyLink(
        UUID id, UUID surveyId, String keyId, AnswerChannel channel, Instant expiresAt, byte @Nullable [] answerCheck)
        implements SingleUseLink {}
