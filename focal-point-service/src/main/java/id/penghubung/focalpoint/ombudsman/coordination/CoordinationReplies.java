package id.penghubung.focalpoint.ombudsman.coordination;

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
 * Creates the replies to changes of meetings and decisions. With an {@code Idempotency-Key}, the first reply is stored and
 * returned to repeated requests. A problem contains what was submitted, so that no text is lost.
 */
@ApplicationScoped
class CoordinationReplies {

    static final String MEETINGS = "/v1/ombudsman/coordination-meetings/";
    static final String DECISIONS = "/v1/ombudsman/coordination-decisions/";

    private final IdempotentReplies idempotentReplies;

    CoordinationReplies(IdempotentReplies idempotentReplies) {
        this.idempotentReplies = idempotentReplies;
    }

    /** Body of a reply. */
    interface Body {
        UUID id();

        long version();
    }

    /** Replies to a creation (201) with the location. */
    Response created(String scope, @Nullable String key, Object request, String path, Supplier<? extends Body> work) {
        return once(scope, key, request, () -> {
            Body created = work.get();
            return idempotentReplies.created(path + created.id(), created.version(), created);
        });
    }

    /** Replies to a step with the meeting or decision after it. */
    Response changed(String scope, @Nullable String key, Object request, Supplier<? extends Body> work) {
        return once(scope, key, request, () -> {
            Body changed = work.get();
            return idempotentReplies.reply(
                    Response.Status.OK.getStatusCode(),
                    Map.of(HttpHeaders.ETAG, EntityTags.of(changed.version())),
                    changed);
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
