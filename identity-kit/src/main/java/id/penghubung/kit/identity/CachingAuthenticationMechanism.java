package id.penghubung.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates requests by their access token and remembers for a while who a verified token belongs to: checking a
 * signature costs more than most reads. Only good tokens are remembered; every other goes to the OpenID Connect mechanism
 * each time.
 */
@Alternative
@Priority(1)
@Singleton
public class CachingAuthenticationMechanism implements HttpAuthenticationMechanism {

    /** Past its time a token is still known as one that was good before, see {@link #wasRecentlyValid}. */
    private static final int RETENTION_FACTOR = 15;

    private final OidcAuthenticationMechanism oidc;
    private final JwksRefresher keys;
    private final Clock clock;
    private final IdentityConfig config;
    private final Cache<String, CachedIdentity> cache;

    CachingAuthenticationMechanism(OidcAuthenticationMechanism oidc, JwksRefresher keys, Clock clock, IdentityConfig config) {
        this.oidc = oidc;
        this.keys = keys;
        this.clock = clock;
        this.config = config;
        this.cache = Caffeine.newBuilder()
                .maximumSize(config.rememberedTokens())
                .expireAfterWrite(config.rememberedFor().multipliedBy(RETENTION_FACTOR))
                .executor(Runnable::run)
                .build();
    }

    private record CachedIdentity(SecurityIdentity identity, long untilMillis) {}

    /**
     * Returns the identity of a token that was verified a short time ago and has not ended since, otherwise null. Never waits.
     *
     * @param authorization value of the {@code Authorization} header
     */
    public @Nullable SecurityIdentity cachedIdentity(String authorization) {
        CachedIdentity cached = cache.getIfPresent(authorization);
        return cached != null && clock.millis() < cached.untilMillis() ? cached.identity() : null;
    }

    /**
     * Returns whether a token was good when it was last checked, some minutes ago at most. It says nothing about now; it tells
     * somebody who had signed in from somebody who tries tokens.
     *
     * @param authorization value of the {@code Authorization} header
     */
    public boolean wasRecentlyValid(String authorization) {
        return cache.getIfPresent(authorization) != null;
    }

    /**
     * Authenticates a request by its first {@code Authorization} header.
     *
     * @return null without that header; fails with {@link AuthenticationFailedException} where the token is not good, and with
     *     {@link KeysUnavailableException} where that cannot be told
     */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Uni.createFrom().nullItem();
        }
        SecurityIdentity cached = cachedIdentity(authorization);
        if (cached != null) {
            return Uni.createFrom().item(cached);
        }
        String keyId = BearerHeader.keyId(authorization);
        if (keyId == null) {
            return Uni.createFrom().failure(new AuthenticationFailedException("Not a signed bearer token"));
        }
        return keys.ensureKey(keyId)
                .chain(() -> oidc.authenticate(request, providers))
                .invoke(identity -> store(authorization, identity));
    }

    private void store(String authorization, @Nullable SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            // Without its attributes, which hold on to the request.
            SecurityIdentity bare = QuarkusSecurityIdentity.builder()
                    .setPrincipal(token)
                    .addRoles(identity.getRoles())
                    .build();
            Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
            Instant until = clock.instant().plus(config.rememberedFor());
            cache.put(authorization, new CachedIdentity(bare, (expiry.isBefore(until) ? expiry : until).toEpochMilli()));
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }
}
