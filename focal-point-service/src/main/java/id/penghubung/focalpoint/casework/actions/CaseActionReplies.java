package id.penghubung.focalpoint.casework.actions;

import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.CaseVisibility;
import id.penghubung.focalpoint.casework.view.CaseView;
import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Creates the replies to actions. With an {@code Idempotency-Key}, the first reply is stored and returned to repeated
 * requests.
 */
@ApplicationScoped
class CaseActionReplies {

    private final IdempotentReplies idempotentReplies;
    private final CaseRepository cases;

    CaseActionReplies(IdempotentReplies idempotentReplies, CaseRepository cases) {
        this.idempotentReplies = idempotentReplies;
        this.cases = cases;
    }

    Response replyOnce(
            String action,
            ChangeHeaders headers,
            CaseActionService.Target target,
            Object request,
            Supplier<CaseView> work) {
        try {
            if (headers.idempotencyKey() == null) {
                CaseView view = work.get();
                return respond(view, EntityTags.of(view.version()));
            }
            String scope = "cases/" + headers.id() + '/' + action + '/'
                    + target.officer().subject();
            AtomicBoolean executed = new AtomicBoolean();
            Reply reply = idempotentReplies.executeOnce(scope, headers.idempotencyKey(), request, () -> {
                executed.set(true);
                return toReply(work.get());
            });
            if (!executed.get()) {
                requireTextVisible(target);
            }
            return respond(reply.body(), reply.headers().get(HttpHeaders.ETAG));
        } catch (ProblemException problem) {
            throw problem.is(CommonProblem.STALE_VERSION) ? withSubmittedRequest(problem, request) : problem;
        }
    }

    /**
     * Executes one action of a bulk request. Its key is stored together with its own effect, so that a repeated
     * request continues where the first one was interrupted.
     *
     * @param position position of the action in the request, from 0
     * @return the entity tag of the case after the action
     */
    String replyOnceInBulk(
            int position,
            @Nullable String key,
            CaseActionService.Target target,
            Object action,
            Supplier<CaseView> work) {
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
        } catch (ProblemException problem) {
            throw problem.is(CommonProblem.STALE_VERSION) ? withSubmittedRequest(problem, action) : problem;
        }
    }

    /** The stored reply has the text of the complaint, which the agency does not see any more after a recall. */
    private void requireTextVisible(CaseActionService.Target target) {
        CaseVisibility visibility = new CaseVisibility(target.officer().agencyCode());
        cases.findVisible(target.caseId(), visibility)
                .filter(agencyCase -> agencyCase.isContentHiddenFrom(visibility))
                .ifPresent(AgencyCase::requireOpen);
    }

    /**
     * Adds the submitted request to the problem, so that an officer with an outdated version does not lose their text.
     */
    private static ProblemException withSubmittedRequest(ProblemException problem, Object request) {
        return request instanceof String ? problem : problem.withExtension("submitted", request);
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
