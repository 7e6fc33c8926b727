package id.penghubung.gateway.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as far as the door is concerned.
 *
 * @param subject the account's id, or null for a caller without a token
 * @param expiresAt end of the token in milliseconds since the epoch
 */
public record Caller(@Nullable String subject, long expiresAt) {

    /** A caller who shows no token; what he may do is for the services to say. */
    public static final Caller ANONYMOUS = new Caller(null, Long.MAX_VALUE);

    public boolean anonymous() {
        return subject == null;
    }
}
