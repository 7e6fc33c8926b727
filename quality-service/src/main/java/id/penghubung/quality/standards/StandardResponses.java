package id.penghubung.quality.standards;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.quality.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the idempotent responses to the creation of services and standards. */
@ApplicationScoped
class StandardResponses {

    private static final String SERVICES = "/v1/services/";

    private final IdempotentReplies replies;

    StandardResponses(IdempotentReplies replies) {
        this.replies = replies;
    }

    Response addedService(Actor actor, @Nullable String key, NewServiceRequest request, Supplier<ServiceView> work) {
        Reply reply = replies.executeOnce("services/" + actor.subject(), key, request, () -> {
            ServiceView view = work.get();
            return replies.created(SERVICES + view.code(), view.version(), view);
        });
        return reply.toResponse();
    }

    Response begunStandard(
            Actor actor,
            String serviceCode,
            @Nullable String key,
            StandardRequest request,
            Supplier<StandardView> work) {
        String scope = "services/" + serviceCode + "/standards/" + actor.subject();
        Reply reply = replies.executeOnce(scope, key, request, () -> {
            StandardView view = work.get();
            return replies.created(SERVICES + view.serviceCode() + "/standards/" + view.number(), view.version(), view);
        });
        return reply.toResponse();
    }
}
