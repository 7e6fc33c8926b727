package id.penghubung.complaints.conversation;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replies to answers; with an {@code Idempotency-Key} the first reply is kept and given again. */
@ApplicationScoped
public class IdempotentAnswers {

    private final IdempotentReplies replies;

    IdempotentAnswers(IdempotentReplies replies) {
        this.replies = replies;
    }

    /** What an answer is replied with. */
    public record AnswerReply(Object view, Map<String, String> headers) {}

    /** @param scope whose key it is and for which complaint */
    public Response executeOnce(String scope, @Nullable String key, AnswerRequest request, Supplier<AnswerReply> work) {
        return replies.executeOnce(scope, key, request, () -> toReply(work.get())).toResponse();
    }

    private Reply toReply(AnswerReply answer) {
        return replies.reply(Response.Status.OK.getStatusCode(), answer.headers(), answer.view());
    }
}
