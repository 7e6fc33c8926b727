package id.penghubung.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Clock;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Checks access tokens at the edge: signature (RS256), issuer, audience, times and subject.
 *
 * <p>A token that was found good is remembered for a while, because the signature is what costs: the check of a known token is
 * one look into a map. The services check again.
 */
@Singleton
public class TokenCheck {

    private static final String SCHEME = "Bearer ";
    private static final AlgorithmConstraints RS256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    private final SigningKeys keys;
    private final Clock clock;
    private final IdentityConfig config;
    private final Cache<String, Caller> good;

    TokenCheck(SigningKeys keys, Clock clock, IdentityConfig config) {
        this.keys = keys;
        this.clock = clock;
        this.config = config;
        this.good = Caffeine.newBuilder()
                .maximumSize(config.rememberedTokens())
                .expireAfterWrite(config.rememberedFor())
                .executor(Runnable::run)
                .build();
    }

    /**
     * The caller of a token that was found good before and has not ended since, without any waiting; otherwise null.
     *
     * @param authorization value of the {@code Authorization} header
     */
    public @Nullable Caller remembered(String authorization) {
        Caller caller = good.getIfPresent(authorization);
        return caller != null && caller.expiresAt() > clock.millis() ? caller : null;
    }

    /**
     * Checks a token that is not remembered.
     *
     * @param authorization value of the {@code Authorization} header
     * @return fails with {@link InvalidTokenException} or {@link KeysUnavailableException}
     */
    public Future<Caller> check(String authorization) {
        if (!wellFormed(authorization)) {
            return Future.failedFuture(new InvalidTokenException("not a bearer token"));
        }
        try {
            String token = authorization.substring(SCHEME.length());
            JsonWebSignature unchecked = new JsonWebSignature();
            unchecked.setCompactSerialization(token);
            String keyId = unchecked.getKeyIdHeaderValue();
            if (keyId == null || !AlgorithmIdentifiers.RSA_USING_SHA256.equals(unchecked.getAlgorithmHeaderValue())) {
                return Future.failedFuture(new InvalidTokenException("no key id or another algorithm than RS256"));
            }
            return keys.byId(keyId).compose(key -> verify(authorization, token, key));
        } catch (JoseException | RuntimeException malformed) {
            return Future.failedFuture(new InvalidTokenException("malformed"));
        }
    }

    /**
     * The scheme and nothing but Base64URL and dots. The library would read over foreign characters in a signature, and what is
     * remembered here goes on to the services without another look.
     */
    private static boolean wellFormed(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        for (int i = SCHEME.length(); i < authorization.length(); i++) {
            char c = authorization.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letterOrDigit && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private Future<Caller> verify(String authorization, String token, PublicKey key) {
        try {
            JwtClaims claims = rules(key).processToClaims(token);
            Caller caller = new Caller(claims.getSubject(), expiry(claims));
            good.put(authorization, caller);
            return Future.succeededFuture(caller);
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException invalid) {
            // The reason stays here: it may quote the token.
            return Future.failedFuture(new InvalidTokenException("refused"));
        }
    }

    private JwtConsumer rules(PublicKey key) {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(RS256)
                .setExpectedIssuer(config.url())
                .setExpectedAudience(config.audience())
                .setRequireExpirationTime()
                .setRequireSubject()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private static long expiry(JwtClaims claims) throws MalformedClaimException {
        return claims.getExpirationTime().getValueInMillis();
    }
}
