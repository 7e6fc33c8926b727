package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.idempotency.IdempotentReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replies to changes of policies; with an {@code Idempotency-Key} the first one is kept and given again. */
@ApplicationScoped
class DeadlinePolicyResponses {

    private final IdempotentReplies idempotentReplies;

    DeadlinePolicyResponses(IdempotentReplies idempotentReplies) {
        this.idempotentReplies = idempotentReplies;
    }

    /** @param subject whose key it is */
    Response once(String subject, @Nullable String key, DeadlinePolicyRequest request, Supplier<DeadlinePolicyChanged> work) {
        return idempotentReplies.executeOnce(
                        "deadline-policies/" + subject,
                        key,
                        request,
                        () -> idempotentReplies.reply(Response.Status.CREATED.getStatusCode(), Map.of(), work.get()))
                .toResponse();
    }
}
