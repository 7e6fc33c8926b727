package id.penghubung.kit.identity;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Decides when {@code quarkus-oidc} fetches the realm's keys: before a token is checked, if the keys are old or the token names
 * an unknown key. Runs one fetch at a time, with a minimum interval.
 *
 * <p>The library itself fetches them only for a token with an unknown key id. It would accept a withdrawn key until such a
 * token arrives. And of several tokens with a new key it would reject all but the first.
 */
@Singleton
class JwksRefresher {

    private static final Logger LOG = Logger.getLogger(JwksRefresher.class);

    /** Time between two attempts while there are no keys at all. */
    private static final Duration INITIAL_RETRY_INTERVAL = Duration.ofSeconds(1);

    private final TenantConfigBean tenants;
    private final JwksResponseFilter responseFilter;
    private final Clock clock;
    private final IdentityConfig config;
    private final AtomicReference<@Nullable Uni<Void>> running = new AtomicReference<>();
    private volatile Instant attemptedAt = Instant.MIN;
    private volatile boolean reachable = true;

    JwksRefresher(TenantConfigBean tenants, JwksResponseFilter responseFilter, Clock clock, IdentityConfig config) {
        this.tenants = tenants;
        this.responseFilter = responseFilter;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Ensures that the library has the key with this id.
     *
     * @return completes when a token may be checked; fails with {@link AuthenticationFailedException} if the realm has no
     *     such key, with {@link KeysUnavailableException} if the realm cannot be reached
     */
    Uni<Void> ensureKey(String keyId) {
        JwksResponseFilter.KeySet keySet = responseFilter.latest();
        boolean known = ready() && keySet.ids().contains(keyId);
        if (known && age(keySet).compareTo(config.keysRefreshInterval()) < 0) {
            return Uni.createFrom().voidItem();
        }
        if (running.get() == null && !mayFetch()) {
            return checkKey(keyId);
        }
        if (known && !reachable && isFresh(keySet)) {
            // The last fetch failed: this one runs in the background.
            fetch().subscribe().with(fetched -> {});
            return Uni.createFrom().voidItem();
        }
        return onThisContext(fetch()).chain(() -> checkKey(keyId));
    }

    private Uni<Void> checkKey(String keyId) {
        JwksResponseFilter.KeySet keySet = responseFilter.latest();
        if (!ready() || !isFresh(keySet)) {
            return Uni.createFrom().failure(new KeysUnavailableException());
        }
        if (keySet.ids().contains(keyId)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .failure(
                        reachable
                                ? new AuthenticationFailedException("The token is signed with an unknown key")
                                : new KeysUnavailableException());
    }

    private boolean isFresh(JwksResponseFilter.KeySet keySet) {
        return !keySet.ids().isEmpty() && age(keySet).compareTo(config.keysMaxAge()) < 0;
    }

    private Duration age(JwksResponseFilter.KeySet keySet) {
        return keySet.receivedAt().equals(Instant.MIN)
                ? config.keysMaxAge()
                : Duration.between(keySet.receivedAt(), clock.instant());
    }

    private boolean ready() {
        return tenants.getDefaultTenant().ready();
    }

    private boolean mayFetch() {
        Duration minInterval = config.keysMinFetchInterval();
        Duration interval =
                ready() || minInterval.compareTo(INITIAL_RETRY_INTERVAL) < 0 ? minInterval : INITIAL_RETRY_INTERVAL;
        return attemptedAt.equals(Instant.MIN) || !clock.instant().isBefore(attemptedAt.plus(interval));
    }

    /** Fetches once for all concurrent callers. Completes also if the realm does not respond. */
    private Uni<Void> fetch() {
        Uni<Void> pending = running.get();
        if (pending != null) {
            return pending;
        }
        Uni<Void> created = Uni.createFrom()
                .deferred(this::download)
                .ifNoItem()
                .after(config.keysFetchTimeout())
                .fail()
                .onItemOrFailure()
                .invoke((done, failure) -> {
                    reachable = failure == null;
                    if (failure != null) {
                        LOG.warnf("The realm's keys cannot be fetched: %s", failure.toString());
                    }
                    running.set(null);
                })
                .onFailure()
                .recoverWithNull()
                .memoize()
                .indefinitely();
        Uni<Void> before = running.compareAndExchange(null, created);
        if (before == null) {
            attemptedAt = clock.instant();
            return created;
        }
        return before;
    }

    private Uni<Void> download() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        if (!tenant.ready()) {
            return tenant.initialize().replaceWithVoid();
        }
        return refresh(tenant.provider());
    }

    /** Refreshes the keys. The only public way is to verify a token with an unknown key; an empty token is never valid. */
    private static Uni<Void> refresh(OidcProvider provider) {
        return provider.refreshJwksAndVerifyJwtToken("", false, false, null)
                .replaceWithVoid()
                .onFailure(InvalidJwtException.class)
                .recoverWithNull();
    }

    /** Continues on the current context. The fetch may belong to another request and complete on that request's event loop. */
    private static Uni<Void> onThisContext(Uni<Void> fetch) {
        Context context = Vertx.currentContext();
        return context == null ? fetch : fetch.emitOn(task -> context.runOnContext(v -> task.run()));
    }
}
