package id.penghubung.complaints.review;

import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Replies to acts of the coordinator. With an {@code Idempotency-Key}, the first reply is stored and returned again. */
@ApplicationScoped
class ReviewReplies {

    private final IdempotentReplies replies;
    private final Caller caller;

    ReviewReplies(IdempotentReplies replies, Caller caller) {
        this.replies = replies;
        this.caller = caller;
    }

    /**
     * Executes an act once for a key, in a transaction with its reply.
     *
     * @param act name of the operation
     * @param request content of the request, as a record
     */
    Response once(UUID id, String act, @Nullable String key, Object request, Supplier<ReadComplaints.Read> work) {
        String scope = "complaints/" + id + "/" + act + "/" + caller.subject();
        return replies.executeOnce(scope, key, request, () -> {
                    ReadComplaints.Read read = work.get();
                    return replies.reply(
                            Response.Status.OK.getStatusCode(),
                            Map.of(HttpHeaders.ETAG, EntityTags.of(read.version())),
                            read.view());
                })
                .toResponse();
    }
}
