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
 * Decides when {@code quarkus-oidc} fetches the realm's keys: before a token is checked, when they are old or the token names
 * an unknown one, one fetch at a time and not too often.
 *
 * <p>On its own the library fetches them for a token with an unknown key id only: a withdrawn key is believed until somebody
 * sends one, and of several tokens with a new key all but the first are refused.
 */
@Singleton
class JwksRefresher {

    private static final Logger LOG = Logger.getLogger(JwksRefresher.class);

    /** The pause between two tries as long as there are no keys at all. */
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
     * Makes sure that the library has the key of that id.
     *
     * @return completes when a token may be checked; fails with {@link AuthenticationFailedException} where the realm has no
     *     such key, with {@link KeysUnavailableException} where it cannot be asked
     */
    Uni<Void> ensureKey(String keyId) {
        JwksResponseFilter.KeySet keySet = responseFilter.latest();
        boolean known = ready() && keySet.ids().contains(keyId);
        if (known && age(keySet).compareTo(config.keysRefreshedAfter()) < 0) {
            return Uni.createFrom().voidItem();
        }
        if (running.get() == null && !mayFetch()) {
            return checkKey(keyId);
        }
        if (known && !reachable && isFresh(keySet)) {
            // The last fetch failed: this one is tried without anybody waiting for it.
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
        return !keySet.ids().isEmpty() && age(keySet).compareTo(config.keysBelievedFor()) < 0;
    }

    private Duration age(JwksResponseFilter.KeySet keySet) {
        return keySet.receivedAt().equals(Instant.MIN)
                ? config.keysBelievedFor()
                : Duration.between(keySet.receivedAt(), clock.instant());
    }

    private boolean ready() {
        return tenants.getDefaultTenant().ready();
    }

    private boolean mayFetch() {
        Duration minInterval = config.keysFetchedAtMostEvery();
        Duration interval = ready() || minInterval.compareTo(INITIAL_RETRY_INTERVAL) < 0 ? minInterval : INITIAL_RETRY_INTERVAL;
        return attemptedAt.equals(Instant.MIN) || !clock.instant().isBefore(attemptedAt.plus(interval));
    }

    /** Fetches once for all who come meanwhile; completes also where the realm does not answer. */
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

    /** The library's only public way to a refresh is a token with an unknown key; an empty one is never good. */
    private static Uni<Void> refresh(OidcProvider provider) {
        return provider.refreshJwksAndVerifyJwtToken("", false, false, null)
                .replaceWithVoid()
                .onFailure(InvalidJwtException.class)
                .recoverWithNull();
    }

    /** Another request's fetch may end on its event loop; each goes on with its own. */
    private static Uni<Void> onThisContext(Uni<Void> fetch) {
        Context context = Vertx.currentContext();
        return context == null ? fetch : fetch.emitOn(task -> context.runOnContext(v -> task.run()));
    }
}
