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
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final TenantConfigBean tenants;
    private final JwksResponseFilter published;
    private final Clock clock;
    private final IdentityConfig config;
    private final AtomicReference<@Nullable Uni<Void>> running = new AtomicReference<>();
    private volatile Instant triedAt = Instant.MIN;
    private volatile boolean reachable = true;

    JwksRefresher(TenantConfigBean tenants, JwksResponseFilter published, Clock clock, IdentityConfig config) {
        this.tenants = tenants;
        this.published = published;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Makes sure that the library has the key of that id.
     *
     * @return completes when a token may be checked; fails with {@link AuthenticationFailedException} where the realm has no
     *     such key, with {@link KeysUnavailableException} where it cannot be asked
     */
    Uni<Void> require(String keyId) {
        JwksResponseFilter.Answer answer = published.latest();
        boolean known = ready() && answer.ids().contains(keyId);
        if (known && age(answer).compareTo(config.keysRefreshedAfter()) < 0) {
            return Uni.createFrom().voidItem();
        }
        if (running.get() == null && !mayFetch()) {
            return verdict(keyId);
        }
        if (known && !reachable && usable(answer)) {
            // The last fetch failed: this one is tried without anybody waiting for it.
            fetch().subscribe().with(fetched -> {});
            return Uni.createFrom().voidItem();
        }
        return onThisContext(fetch()).chain(() -> verdict(keyId));
    }

    private Uni<Void> verdict(String keyId) {
        JwksResponseFilter.Answer answer = published.latest();
        if (!ready() || !usable(answer)) {
            return Uni.createFrom().failure(new KeysUnavailableException());
        }
        if (answer.ids().contains(keyId)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .failure(
                        reachable
                                ? new AuthenticationFailedException("The token is signed with an unknown key")
                                : new KeysUnavailableException());
    }

    private boolean usable(JwksResponseFilter.Answer answer) {
        return !answer.ids().isEmpty() && age(answer).compareTo(config.keysBelievedFor()) < 0;
    }

    private Duration age(JwksResponseFilter.Answer answer) {
        return answer.at().equals(Instant.MIN)
                ? config.keysBelievedFor()
                : Duration.between(answer.at(), clock.instant());
    }

    private boolean ready() {
        return tenants.getDefaultTenant().ready();
    }

    private boolean mayFetch() {
        Duration most = config.keysFetchedAtMostEvery();
        Duration pause = ready() || most.compareTo(FIRST_PAUSE) < 0 ? most : FIRST_PAUSE;
        return triedAt.equals(Instant.MIN) || !clock.instant().isBefore(triedAt.plus(pause));
    }

    /** Fetches once for all who come meanwhile; completes also where the realm does not answer. */
    private Uni<Void> fetch() {
        Uni<Void> others = running.get();
        if (others != null) {
            return others;
        }
        Uni<Void> mine = Uni.createFrom()
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
        Uni<Void> before = running.compareAndExchange(null, mine);
        if (before == null) {
            triedAt = clock.instant();
            return mine;
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
