package id.penghubung.kit.identity;

/** Signals that the realm's keys are not available at the moment, so that a token cannot be checked. */
public final class KeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysUnavailableException() {
        super("The realm's keys cannot be fetched", null, false, false);
    }
}
