package id.penghubung.complaints.conversation;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Responses to answers and completions of reporters. With an {@code Idempotency-Key}, the first response is stored and returned again. */
@ApplicationScoped
public class IdempotentAnswers {

    private final IdempotentReplies replies;

    IdempotentAnswers(IdempotentReplies replies) {
        this.replies = replies;
    }

    /** Body and headers of the response to an answer. */
    public record AnswerReply(Object view, Map<String, String> headers) {}

    /**
     * Executes the work once for a key.
     *
     * @param scope the caller and the complaint for which the key is valid
     * @param key the {@code Idempotency-Key}; without one, the work is executed each time
     * @param request content of the request, as a record
     */
    public Response executeOnce(String scope, @Nullable String key, Object request, Supplier<AnswerReply> work) {
        return replies.executeOnce(scope, key, request, () -> toReply(work.get()))
                .toResponse();
    }

    private Reply toReply(AnswerReply answer) {
        return replies.reply(Response.Status.OK.getStatusCode(), answer.headers(), answer.view());
    }
}
