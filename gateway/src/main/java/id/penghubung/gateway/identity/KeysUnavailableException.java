package id.penghubung.gateway.identity;

import org.jspecify.annotations.Nullable;

/** The realm's keys cannot be had at the moment, so nothing can be said about a token. */
public final class KeysUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    KeysUnavailableException(String why, @Nullable Throwable cause) {
        super(why, cause, false, false);
    }
}
