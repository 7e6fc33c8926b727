package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates the replies to changes of letters. With an {@code Idempotency-Key}, the first reply is stored and returned to
 * repeated requests. A problem that a rule causes contains what was submitted, so that no text is lost; a body whose form is
 * wrong does not reach this class.
 */
@ApplicationScoped
class LetterReplies {

    private final IdempotentReplies idempotentReplies;

    LetterReplies(IdempotentReplies idempotentReplies) {
        this.idempotentReplies = idempotentReplies;
    }

    /** Replies to a registration (201) with the location of the letter. */
    Response created(String scope, @Nullable String key, Object request, Supplier<LetterView> work) {
        return once(scope, key, request, () -> {
            LetterView letter = work.get();
            return idempotentReplies.created(LetterResource.LETTERS + letter.id(), letter.version(), letter);
        });
    }

    /** Replies to a step with the letter after it. */
    Response changed(String scope, @Nullable String key, Object request, Supplier<LetterView> work) {
        return once(scope, key, request, () -> {
            LetterView letter = work.get();
            return idempotentReplies.reply(
                    Response.Status.OK.getStatusCode(),
                    Map.of(HttpHeaders.ETAG, EntityTags.of(letter.version())),
                    letter);
        });
    }

    /** @param request what was submitted; a text without fields, such as that of a step without a body, is not returned */
    private Response once(String scope, @Nullable String key, Object request, Supplier<Reply> work) {
        try {
            return idempotentReplies.executeOnce(scope, key, request, work).toResponse();
        } catch (ProblemException problem) {
            throw request instanceof String ? problem : problem.withExtension("submitted", request);
        }
    }
}
