package id.penghubung.focalpoint.directory;

import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds the idempotent responses to the creation of directory entries. */
@ApplicationScoped
class DirectoryResponses {

    private static final String AGENCIES = "/v1/agencies/";

    private final IdempotentReplies idempotentReplies;

    DirectoryResponses(IdempotentReplies idempotentReplies) {
        this.idempotentReplies = idempotentReplies;
    }

    /**
     * The creation of an entry.
     *
     * @param collection the path of the collection below {@code /v1/agencies/}; empty for an agency itself
     * @param path returns the path of the new entry within the collection
     * @param version returns the version of the new entry
     */
    record Creation<T>(
            String collection,
            @Nullable String idempotencyKey,
            Object request,
            Function<T, String> path,
            Function<T, Long> version) {}

    <T> Response created(Editor editor, Creation<T> creation, Supplier<T> work) {
        String scope = "directory/" + creation.collection() + '/' + editor.subject();
        Reply reply = idempotentReplies.executeOnce(
                scope, creation.idempotencyKey(), creation.request(), () -> toReply(creation, work.get()));
        return reply.toResponse();
    }

    private <T> Reply toReply(Creation<T> creation, T view) {
        return idempotentReplies.created(
                AGENCIES + creation.collection() + creation.path().apply(view),
                creation.version().apply(view),
                view);
    }
}
