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

    private final IdempotentReplies kept;

    IdempotentAnswers(IdempotentReplies kept) {
        this.kept = kept;
    }

    /** What an answer is replied with. */
    public record Answered(Object view, Map<String, String> headers) {}

    /** @param scope whose key it is and for which complaint */
    public Response once(String scope, @Nullable String key, AnswerRequest request, Supplier<Answered> work) {
        return kept.executeOnce(scope, key, request, () -> toReply(work.get())).toResponse();
    }

    private Reply toReply(Answered answered) {
        return kept.reply(Response.Status.OK.getStatusCode(), answered.headers(), answered.view());
    }
}
