package id.penghubung.focalpoint.ombudsman.settlements;

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
 * Creates the replies to changes of settlement meetings. With an {@code Idempotency-Key}, the first reply is stored and returned
 * to repeated requests. A problem that a rule causes contains what was submitted, so that no text is lost.
 */
@ApplicationScoped
class SettlementReplies {

    private final IdempotentReplies idempotentReplies;

    SettlementReplies(IdempotentReplies idempotentReplies) {
        this.idempotentReplies = idempotentReplies;
    }

    /** Replies to a registration (201) with the location of the meeting. */
    Response created(String scope, @Nullable String key, Object request, Supplier<SettlementView> work) {
        return once(scope, key, request, () -> {
            SettlementView meeting = work.get();
            return idempotentReplies.created(SettlementResource.MEETINGS + meeting.id(), meeting.version(), meeting);
        });
    }

    /** Replies to a step with the meeting after it. */
    Response changed(String scope, @Nullable String key, Object request, Supplier<SettlementView> work) {
        return once(scope, key, request, () -> {
            SettlementView meeting = work.get();
            return idempotentReplies.reply(
                    Response.Status.OK.getStatusCode(),
                    Map.of(HttpHeaders.ETAG, EntityTags.of(meeting.version())),
                    meeting);
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
