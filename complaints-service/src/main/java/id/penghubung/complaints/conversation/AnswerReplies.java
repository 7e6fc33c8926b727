package id.penghubung.complaints.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replies to answers; with an {@code Idempotency-Key} the first reply is kept and given again. */
@ApplicationScoped
public class AnswerReplies {

    private final IdempotentReplies kept;
    private final ObjectMapper json;

    AnswerReplies(IdempotentReplies kept, ObjectMapper json) {
        this.kept = kept;
        this.json = json;
    }

    /** What an answer is replied with. */
    public record Answered(Object view, Map<String, String> headers) {}

    /** @param scope whose key it is and for which complaint */
    public Response once(String scope, @Nullable String key, AnswerRequest request, Supplier<Answered> work) {
        Reply reply = kept.once(scope, key, request, () -> toReply(work.get()));
        Response.ResponseBuilder response =
                Response.status(reply.status()).entity(reply.body()).type(MediaType.APPLICATION_JSON_TYPE);
        reply.headers().forEach(response::header);
        return response.build();
    }

    private Reply toReply(Answered answered) {
        try {
            return new Reply(
                    Response.Status.OK.getStatusCode(), answered.headers(), json.writeValueAsString(answered.view()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
