package id.penghubung.kit.inbox;

/** Thrown if a dead letter still cannot be applied. The cause says why; the transaction must be rolled back. */
public final class RedeliveryFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RedeliveryFailedException(Throwable cause) {
        super("The dead letter cannot be applied", cause, false, false);
    }
}
