package id.penghubung.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The realm's public keys: fetched when first needed, again when a token names an unknown key, and now and then.
 *
 * <p>The gateway thus starts without Keycloak, follows a key rotation at once and keeps working on the keys it has while
 * Keycloak is away.
 */
@Singleton
class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final long FETCH_TIMEOUT_MS = 3_000;

    private final HttpClient client;
    private final Clock clock;
    private final String url;
    private final Duration refreshedAfter;
    private final Duration atMostEvery;
    private final AtomicReference<@Nullable Future<KeySet>> running = new AtomicReference<>();
    private volatile KeySet keys = KeySet.EMPTY;
    private volatile long fetchedAt;
    private volatile long triedAt;

    SigningKeys(HttpClient client, Clock clock, IdentityConfig config) {
        this.client = client;
        this.clock = clock;
        this.url = config.keysUrl().orElseGet(() -> config.url() + "/protocol/openid-connect/certs");
        this.refreshedAfter = config.keysRefreshedAfter();
        this.atMostEvery = config.keysFetchedAtMostEvery();
    }

    /**
     * The key of that id.
     *
     * <p>Fails with {@link InvalidTokenException} where the realm has no such key, with {@link KeysUnavailableException} where
     * the realm cannot be asked.
     */
    Future<PublicKey> byId(String id) {
        PublicKey known = keys.byId(id);
        if (known != null) {
            if (clock.millis() - fetchedAt > refreshedAfter.toMillis() && mayFetch()) {
                fetch().onFailure(away -> LOG.warnf("Realm keys not refreshed: %s", away.getMessage()));
            }
            return Future.succeededFuture(known);
        }
        if (running.get() == null && !mayFetch()) {
            return keys.isEmpty()
                    ? Future.failedFuture(new KeysUnavailableException("no keys yet", null))
                    : unknownKey();
        }
        return fetch().compose(fresh -> {
            PublicKey key = fresh.byId(id);
            return key == null ? unknownKey() : Future.succeededFuture(key);
        });
    }

    private static Future<PublicKey> unknownKey() {
        return Future.failedFuture(new InvalidTokenException("signed with an unknown key"));
    }

    /** Where there are no keys at all, waiting serves nobody: a second between tries is enough. */
    private boolean mayFetch() {
        long pause = keys.isEmpty() ? Math.min(1_000, atMostEvery.toMillis()) : atMostEvery.toMillis();
        return clock.millis() - triedAt >= pause;
    }

    /** One fetch at a time; whoever comes meanwhile shares its outcome. */
    private Future<KeySet> fetch() {
        Promise<KeySet> mine = Promise.promise();
        Future<KeySet> others = running.compareAndExchange(null, mine.future());
        if (others != null) {
            return others;
        }
        triedAt = clock.millis();
        download().onComplete(outcome -> {
            if (outcome.succeeded()) {
                keys = outcome.result();
                fetchedAt = clock.millis();
            }
            running.set(null);
            mine.handle(outcome);
        });
        return mine.future();
    }

    private Future<KeySet> download() {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .setTimeout(FETCH_TIMEOUT_MS);
        // Nested, not chained: the body must have its reader in the same turn in which the head arrives.
        return client.request(request)
                .compose(ready -> ready.send().compose(SigningKeys::read))
                .recover(cause -> Future.failedFuture(new KeysUnavailableException(cause.toString(), cause)));
    }

    private static Future<KeySet> read(HttpClientResponse response) {
        return response.body().compose(body -> {
            if (response.statusCode() != 200) {
                return Future.failedFuture("the realm answered " + response.statusCode());
            }
            try {
                return Future.succeededFuture(KeySet.parse(body.toString()));
            } catch (JoseException e) {
                return Future.failedFuture(e);
            }
        });
    }
}
