package id.penghubung.focalpoint.deadlines;

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

/** Replies to changes of policies; with an {@code Idempotency-Key} the first one is kept and given again. */
@ApplicationScoped
class PolicyReplies {

    private final IdempotentReplies kept;
    private final ObjectMapper json;

    PolicyReplies(IdempotentReplies kept, ObjectMapper json) {
        this.kept = kept;
        this.json = json;
    }

    /** @param subject whose key it is */
    Response once(String subject, @Nullable String key, PolicyRequest request, Supplier<PolicyChanged> work) {
        Reply reply = kept.once("deadline-policies/" + subject, key, request, () -> toReply(work.get()));
        return Response.status(reply.status())
                .entity(reply.body())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private Reply toReply(PolicyChanged changed) {
        try {
            return new Reply(Response.Status.CREATED.getStatusCode(), Map.of(), json.writeValueAsString(changed));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
