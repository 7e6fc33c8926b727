package id.penghubung.complaints.complaint;

import id.penghubung.kit.idempotency.ChangeHeaders;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Supplier;

/** Replies to changes of a complaint by an account. With an {@code Idempotency-Key}, the first reply is stored and returned again. */
@ApplicationScoped
public class ComplaintReplies {

    private static final String COMPLAINTS = "complaints";

    private final IdempotentReplies replies;
    private final Caller caller;

    ComplaintReplies(IdempotentReplies replies, Caller caller) {
        this.replies = replies;
        this.caller = caller;
    }

    /**
     * Executes a change once for a key, in a transaction with its reply (200): the complaint after it, with its {@code ETag}.
     *
     * @param change name of the change, as in its path
     * @param request content of the request, as a record
     */
    public Response changed(ChangeHeaders headers, String change, Object request, Supplier<ReadComplaints.Read> work) {
        String scope = headers.scope(COMPLAINTS, change, caller.subject());
        return replies.executeOnce(scope, headers.idempotencyKey(), request, () -> {
                    ReadComplaints.Read read = work.get();
                    return replies.reply(
                            Response.Status.OK.getStatusCode(),
                            Map.of(HttpHeaders.ETAG, EntityTags.of(read.version())),
                            read.view());
                })
                .toResponse();
    }
}
