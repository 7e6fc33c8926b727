package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.idempotency.IdempotentReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Responses to policy changes. With an {@code Idempotency-Key} the first response is stored and returned again. */
@ApplicationScoped
class DeadlinePolicyResponses {

    private final IdempotentReplies idempotentReplies;

    DeadlinePolicyResponses(IdempotentReplies idempotentReplies) {
        this.idempotentReplies = idempotentReplies;
    }

    /** @param subject the user who sent the key */
    Response once(
            String subject, @Nullable String key, DeadlinePolicyRequest request, Supplier<DeadlinePolicyChanged> work) {
        return idempotentReplies
                .executeOnce(
                        "deadline-policies/" + subject,
                        key,
                        request,
                        () -> idempotentReplies.reply(Response.Status.CREATED.getStatusCode(), Map.of(), work.get()))
                .toResponse();
    }
}
