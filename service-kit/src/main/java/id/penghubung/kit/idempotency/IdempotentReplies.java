package id.penghubung.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a creating request safe to repeat (draft-ietf-httpapi-idempotency-key-header-07). The reply is stored in the same
 * transaction as the effect, so that neither exists without the other.
 */
@ApplicationScoped
public class IdempotentReplies {

    private static final Duration RETENTION = Duration.ofHours(24);

    private final ReplyTable table;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentReplies(ReplyTable table, ObjectMapper json, Clock clock) {
        this.table = table;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Executes the work once per key. A repetition of the same request with the same key gets the first reply.
     *
     * @param scope owner of the key and operation; equal keys in different scopes are independent
     * @param header value of {@code Idempotency-Key} as received; without it the work is always executed
     * @param request content of the request, as a record
     * @throws ProblemException 400 for an invalid key, 409 while the first request runs, 422 if the key belongs to
     *     another request
     */
    @Transactional
    public Reply executeOnce(String scope, @Nullable String header, Object request, Supplier<Reply> work) {
        if (header == null) {
            return work.get();
        }
        IdempotencyKey key = IdempotencyKey.of(scope, header);
        byte[] fingerprint = key.fingerprint(write(request));
        ReplyTable.Claim claim = table.claim(key.lockNumber(), key.hash(), clock.instant());
        if (!claim.claimed()) {
            throw ProblemException.of(
                            CommonProblem.REQUEST_IN_PROGRESS,
                            "Tunggu sebentar, lalu kirim lagi dengan kunci yang sama.",
                            "Wait a moment, then send again with the same key.")
                    .withHeader("Retry-After", "1");
        }
        if (claim.stored() != null) {
            return replay(key, claim.stored(), fingerprint);
        }
        Reply reply = work.get();
        table.store(
                key.hash(),
                key.scopeHash(),
                fingerprint,
                key.encrypt(write(reply)),
                clock.instant().plus(RETENTION));
        return reply;
    }

    /**
     * Returns the stored reply if a request with this key has been executed, so that nothing is prepared for a repetition. {@link
     * #executeOnce} follows if there is none.
     *
     * @param request returns the content of the request, as for {@link #executeOnce}; called only if there is a reply
     * @throws ProblemException 400 for an invalid key, 422 if the key belongs to another request
     */
    public Optional<Reply> repeated(String scope, @Nullable String header, Supplier<Object> request) {
        if (header == null) {
            return Optional.empty();
        }
        IdempotencyKey key = IdempotencyKey.of(scope, header);
        return table.find(key.hash(), clock.instant())
                .map(stored -> replay(key, stored, key.fingerprint(write(request.get()))));
    }

    /**
     * Returns whether a request with this key has been executed, so that a repetition of it gets the stored reply. A check that comes
     * before the request is executed must not refuse such a repetition. What a transaction sees that the first request has changed,
     * this method sees as well if it is called after that.
     *
     * @throws ProblemException 400 for an invalid key
     */
    @Transactional
    boolean isExecuted(String scope, @Nullable String header) {
        return header != null && table.isStored(IdempotencyKey.of(scope, header).hash(), clock.instant());
    }

    /**
     * Makes a check that a repetition of an executed request does not have to pass: it gets the stored reply, although the check would
     * refuse it now. The check comes first, see {@link #isExecuted}.
     *
     * @throws ProblemException that of the check; 400 for an invalid key
     */
    public void checkUnlessExecuted(String scope, @Nullable String header, Runnable check) {
        try {
            check.run();
        } catch (ProblemException refusal) {
            if (!isExecuted(scope, header)) {
                throw refusal;
            }
        }
    }

    /** Deletes the stored replies of scopes. A repeated request is then executed again. Joins the caller's transaction. */
    public void forget(Collection<String> scopes) {
        table.deleteOfScopes(scopes.stream().map(IdempotencyKey::hashOfScope).toList());
    }

    /**
     * Creates a reply with a JSON body, serialized like every response of the service.
     *
     * @param status HTTP status
     * @param body object that becomes the JSON body
     */
    public Reply reply(int status, Map<String, String> headers, Object body) {
        try {
            return new Reply(status, headers, json.writeValueAsString(body));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Creates the reply to a request that created something (201), with its {@code Location} and {@code ETag}.
     *
     * @param location path of the new entity
     * @param version version of the new entity
     */
    public Reply created(String location, long version, Object body) {
        return reply(
                Response.Status.CREATED.getStatusCode(),
                Map.of(HttpHeaders.LOCATION, location, HttpHeaders.ETAG, EntityTags.of(version)),
                body);
    }

    private Reply replay(IdempotencyKey key, ReplyTable.Stored stored, byte[] fingerprint) {
        if (!Arrays.equals(stored.requestHash(), fingerprint)) {
            throw ProblemException.of(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    "Pakai kunci baru untuk permintaan baru.",
                    "Use a new key for a new request.");
        }
        try {
            return json.readValue(key.decrypt(stored.reply()), Reply.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
