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
 * Authenticates requests by their access token, and caches the identity of a verified token for some time, because checking a
 * signature costs more than most reads. Only valid tokens are cached. The OpenID Connect mechanism checks every other token
 * each time.
 */
@Alternative
@Priority(1)
@Singleton
public class CachingAuthenticationMechanism implements HttpAuthenticationMechanism {

    /** Factor on the cache time for which an expired entry is kept to answer {@link #wasRecentlyValid}. */
    private static final int RETENTION_FACTOR = 15;

    private final OidcAuthenticationMechanism oidc;
    private final JwksRefresher keys;
    private final Clock clock;
    private final IdentityConfig config;
    private final Cache<String, CachedIdentity> cache;

    CachingAuthenticationMechanism(
            OidcAuthenticationMechanism oidc, JwksRefresher keys, Clock clock, IdentityConfig config) {
        this.oidc = oidc;
        this.keys = keys;
        this.clock = clock;
        this.config = config;
        this.cache = Caffeine.newBuilder()
                .maximumSize(config.tokenCacheSize())
                .expireAfterWrite(config.tokenCacheTtl().multipliedBy(RETENTION_FACTOR))
                .executor(Runnable::run)
                .build();
    }

    private record CachedIdentity(SecurityIdentity identity, long untilMillis) {}

    /**
     * Returns the identity of a token that was verified recently and has not expired since, otherwise null. Never waits.
     *
     * @param authorization value of the {@code Authorization} header
     */
    public @Nullable SecurityIdentity cachedIdentity(String authorization) {
        CachedIdentity cached = cache.getIfPresent(authorization);
        return cached != null && clock.millis() < cached.untilMillis() ? cached.identity() : null;
    }

    /**
     * Returns whether a token was valid when it was last checked, some minutes ago at most. It may be invalid now. This
     * distinguishes a client that had signed in from a client that guesses tokens.
     *
     * @param authorization value of the {@code Authorization} header
     */
    public boolean wasRecentlyValid(String authorization) {
        return cache.getIfPresent(authorization) != null;
    }

    /**
     * Authenticates a request by its first {@code Authorization} header.
     *
     * @return null without that header; fails with {@link AuthenticationFailedException} if the token is invalid, and with
     *     {@link KeysUnavailableException} if it cannot be checked
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
            // Without the attributes of the identity, which reference the request.
            SecurityIdentity bare = QuarkusSecurityIdentity.builder()
                    .setPrincipal(token)
                    .addRoles(identity.getRoles())
                    .addAttribute(ClaimTexts.ATTRIBUTE, ClaimTexts.of(token))
                    .build();
            Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
            Instant until = clock.instant().plus(config.tokenCacheTtl());
            cache.put(
                    authorization, new CachedIdentity(bare, (expiry.isBefore(until) ? expiry : until).toEpochMilli()));
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
