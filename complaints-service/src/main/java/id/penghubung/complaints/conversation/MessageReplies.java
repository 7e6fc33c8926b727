package id.penghubung.complaints.conversation;

import id.penghubung.kit.idempotency.IdempotentReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replies to messages and changes of meetings. With an {@code Idempotency-Key}, the first reply is stored and returned again. */
@ApplicationScoped
public class MessageReplies {

    private final IdempotentReplies replies;

    MessageReplies(IdempotentReplies replies) {
        this.replies = replies;
    }

    /**
     * Identity of a request: equal keys for other requests are refused.
     *
     * @param account sign-in name of staff, who share a scope; null for a reporter
     * @param meetingId the meeting to which the request applies, or null
     */
    public record Request(
            @Nullable String account, @Nullable UUID meetingId, Object body) {

        public static Request ofReporter(@Nullable UUID meetingId, Object body) {
            return new Request(null, meetingId, body);
        }
    }

    /** Replies to a new message (201). */
    public Response created(String scope, @Nullable String key, Request request, Supplier<MessageView> work) {
        return once(scope, key, request, Response.Status.CREATED, work);
    }

    /** Replies to a change of a meeting, with the message about it (200). */
    public Response changed(String scope, @Nullable String key, Request request, Supplier<MessageView> work) {
        return once(scope, key, request, Response.Status.OK, work);
    }

    private Response once(
            String scope, @Nullable String key, Request request, Response.Status status, Supplier<MessageView> work) {
        return replies.executeOnce(
                        scope,
                        key,
                        request,
                        () -> replies.reply(status.getStatusCode(), Map.of(), work.get())
                                .withoutCaching())
                .toResponse();
    }
}
