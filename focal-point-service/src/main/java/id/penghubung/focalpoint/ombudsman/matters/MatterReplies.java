package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates the replies to changes of matters. With an {@code Idempotency-Key}, the first reply is stored and returned to
 * repeated requests. A problem that a rule causes contains what was submitted, so that no text is lost; a body whose form is
 * wrong does not reach this class.
 */
@ApplicationScoped
class MatterReplies {

    private static final String PATH = "/v1/ombudsman/matters/";

    private final IdempotentReplies idempotentReplies;

    MatterReplies(IdempotentReplies idempotentReplies) {
        this.idempotentReplies = idempotentReplies;
    }

    Response opened(String subject, @Nullable String key, MatterRequest request, Supplier<MatterView> work) {
        return once("ombudsman-matters/" + subject, key, request, () -> {
            MatterView view = work.get();
            return idempotentReplies.created(PATH + view.id(), view.version(), view);
        });
    }

    Response moved(String subject, UUID id, @Nullable String key, MoveRequest request, Supplier<MatterView> work) {
        return once("ombudsman-matters/" + id + "/moves/" + subject, key, request, () -> {
            MatterView view = work.get();
            return idempotentReplies.reply(
                    Response.Status.OK.getStatusCode(), Map.of(HttpHeaders.ETAG, EntityTags.of(view.version())), view);
        });
    }

    private Response once(String scope, @Nullable String key, Object request, Supplier<Reply> work) {
        try {
            return idempotentReplies.executeOnce(scope, key, request, work).toResponse();
        } catch (ProblemException problem) {
            throw problem.withExtension("submitted", request);
        }
    }
}
