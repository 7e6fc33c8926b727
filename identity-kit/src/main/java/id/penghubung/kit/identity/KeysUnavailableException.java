package id.penghubung.kit.identity;

/** Signals that the realm's keys cannot be had at the moment, so that nothing can be said about a token. */
public final class KeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnavailableException() {
        super("The realm's keys cannot be fetched", null, false, false);
    }
}
