package id.penghubung.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls. Everything is read from the verified access token; nothing is looked up. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether nobody signed in; a bad token never gets this far. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean hasAnyRole(String... roles) {
        return Arrays.stream(roles).anyMatch(identity::hasRole);
    }

    /** The account's stable id ({@code sub}). */
    public String subject() {
        return token().map(JsonWebToken::getSubject).orElseThrow();
    }

    /**
     * The name the account signs in with ({@code preferred_username}), by which an administrator knows it; the stable id
     * where the token does not say it.
     */
    public String account() {
        return claim("preferred_username").orElseGet(this::subject);
    }

    /** The agency that an officer answers for, where the account is bound to one. */
    public Optional<String> agency() {
        return claim("agency");
    }

    /** The account holder's own name. */
    public Optional<String> name() {
        return claim("name");
    }

    public Optional<String> email() {
        return claim("email");
    }

    private Optional<String> claim(String name) {
        return token().map(token -> token.<Object>getClaim(name))
                .map(Object::toString)
                .filter(value -> !value.isBlank());
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
