package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.idempotency.IdempotentReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replies to changes of policies; with an {@code Idempotency-Key} the first one is kept and given again. */
@ApplicationScoped
class PolicyReplies {

    private final IdempotentReplies kept;

    PolicyReplies(IdempotentReplies kept) {
        this.kept = kept;
    }

    /** @param subject whose key it is */
    Response once(String subject, @Nullable String key, PolicyRequest request, Supplier<PolicyChanged> work) {
        return kept.once(
                        "deadline-policies/" + subject,
                        key,
                        request,
                        () -> kept.reply(Response.Status.CREATED.getStatusCode(), Map.of(), work.get()))
                .toResponse();
    }
}
