package id.penghubung.focalpoint.ombudsman;

import id.penghubung.kit.files.ReceivedFile;
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
 * Creates the replies to changes of matters and of what belongs to them. With an {@code Idempotency-Key}, the first reply is
 * stored and returned to repeated requests. A problem that a rule causes contains what was submitted, so that no text is lost;
 * a body whose form is wrong does not reach this class.
 */
@ApplicationScoped
public class ChangeReplies {

    private final IdempotentReplies idempotentReplies;

    ChangeReplies(IdempotentReplies idempotentReplies) {
        this.idempotentReplies = idempotentReplies;
    }

    /** Body of a reply. */
    public interface Body {
        UUID id();

        long version();
    }

    /**
     * Replies to a creation (201) with its location.
     *
     * @param path path of the location, before the id
     */
    public Response created(
            String scope, @Nullable String key, Object request, String path, Supplier<? extends Body> work) {
        return once(scope, key, request, request, () -> {
            Body created = work.get();
            return idempotentReplies.created(path + created.id(), created.version(), created);
        });
    }

    /**
     * Replies to a step with what it changed.
     *
     * @param request what was submitted; a text without fields, such as that of a step without a body, is not returned
     */
    public Response changed(String scope, @Nullable String key, Object request, Supplier<? extends Body> work) {
        return changed(scope, key, request, request instanceof String ? null : request, work);
    }

    /** Replies to an upload with what it changed. A problem does not repeat the file. */
    public Response uploaded(String scope, @Nullable String key, ReceivedFile file, Supplier<? extends Body> work) {
        return changed(scope, key, file, null, work);
    }

    private Response changed(
            String scope,
            @Nullable String key,
            Object request,
            @Nullable Object returned,
            Supplier<? extends Body> work) {
        return once(scope, key, request, returned, () -> {
            Body changed = work.get();
            return idempotentReplies.reply(
                    Response.Status.OK.getStatusCode(),
                    Map.of(HttpHeaders.ETAG, EntityTags.of(changed.version())),
                    changed);
        });
    }

    private Response once(
            String scope, @Nullable String key, Object request, @Nullable Object returned, Supplier<Reply> work) {
        try {
            return idempotentReplies.executeOnce(scope, key, request, work).toResponse();
        } catch (ProblemException problem) {
            throw returned == null ? problem : problem.withExtension("submitted", returned);
        }
    }
}
