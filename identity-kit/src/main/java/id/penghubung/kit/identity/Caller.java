package id.penghubung.kit.identity;

import id.penghubung.kit.identity.ClaimTexts.Claim;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Caller of a request. All data comes from the verified access token; nothing is looked up. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Returns whether the request has no token. A request with an invalid token is rejected before. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean hasAnyRole(String... roles) {
        return Arrays.stream(roles).anyMatch(identity::hasRole);
    }

    /** Returns the stable id of the account ({@code sub}). */
    public String subject() {
        return token().map(JsonWebToken::getSubject).orElseThrow();
    }

    /**
     * Returns the sign-in name of the account ({@code preferred_username}), which administrators know; the stable id if the
     * token does not contain it.
     */
    public String account() {
        return claim(Claim.SIGN_IN_NAME).orElseGet(this::subject);
    }

    /** Returns the agency of the officer, if the account belongs to one. */
    public Optional<String> agency() {
        return claim(Claim.AGENCY);
    }

    /** Returns the account holder's own name. */
    public Optional<String> name() {
        return claim(Claim.NAME);
    }

    public Optional<String> email() {
        return claim(Claim.EMAIL);
    }

    /** Returns the mail address if the identity provider says that it has proven it ({@code email_verified}). */
    public Optional<String> verifiedEmail() {
        return claim(Claim.EMAIL_VERIFIED).filter("true"::equals).flatMap(verified -> email());
    }

    /** Returns the time at which the access token expires ({@code exp}). */
    public Instant expiresAt() {
        return token().map(token -> Instant.ofEpochSecond(token.getExpirationTime()))
                .orElseThrow();
    }

    private Optional<String> claim(Claim claim) {
        return identity.getAttribute(ClaimTexts.ATTRIBUTE) instanceof ClaimTexts kept
                ? kept.find(claim)
                : token().flatMap(claim::in);
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
