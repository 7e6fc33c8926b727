package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.problem.CommonProblem;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import id.penghubung.focalpoint.casework.view.CaseView;

/** Replies to acts; with an {@code Idempotency-Key} the first reply is kept and given again. */
@ApplicationScoped
class CaseActionReplies {

    private final IdempotentReplies idempotentReplies;

    CaseActionReplies(IdempotentReplies idempotentReplies) {
        this.idempotentReplies = idempotentReplies;
    }

    Response replyOnce(
            String action,
            CaseActionHeaders headers,
            CaseActionService.Target target,
            Object request,
            Supplier<CaseView> work) {
        try {
            if (headers.idempotencyKey() == null) {
                CaseView view = work.get();
                return respond(view, EntityTags.of(view.version()));
            }
            String scope =
                    "cases/" + headers.id() + '/' + action + '/' + target.officer().subject();
            Reply reply = idempotentReplies.executeOnce(scope, headers.idempotencyKey(), request, () -> toReply(work.get()));
            return respond(reply.body(), reply.headers().get(HttpHeaders.ETAG));
        } catch (ProblemException refusal) {
            throw refusal.type() == CommonProblem.STALE_VERSION ? withSubmittedRequest(refusal, request) : refusal;
        }
    }

    /**
     * Does an act that is one of several in a request. Its key is kept with its own effect, so that a request that broke off
     * midway is taken up where it stopped.
     *
     * @param place of the act among the others
     * @return the entity tag of the case after it
     */
    String replyOnceInBulk(
            int position, @Nullable String key, CaseActionService.Target target, Object action, Supplier<CaseView> work) {
        String scope = "cases/" + target.caseId() + "/bulk/" + position + '/'
                + target.officer().subject();
        try {
            Reply reply = idempotentReplies.executeOnce(
                    scope,
                    key,
                    action,
                    () -> new Reply(
                            Response.Status.OK.getStatusCode(),
                            Map.of(HttpHeaders.ETAG, EntityTags.of(work.get().version())),
                            ""));
            return Objects.requireNonNull(reply.headers().get(HttpHeaders.ETAG));
        } catch (ProblemException refusal) {
            throw refusal.type() == CommonProblem.STALE_VERSION ? withSubmittedRequest(refusal, action) : refusal;
        }
    }

    /** Whoever came second loses nothing of what he typed. */
    private static ProblemException withSubmittedRequest(ProblemException refusal, Object request) {
        return request instanceof String ? refusal : refusal.withExtension("submitted", request);
    }

    private static Response respond(Object body, @Nullable String tag) {
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    private Reply toReply(CaseView view) {
        return idempotentReplies.reply(
                Response.Status.OK.getStatusCode(), Map.of(HttpHeaders.ETAG, EntityTags.of(view.version())), view);
    }
}
