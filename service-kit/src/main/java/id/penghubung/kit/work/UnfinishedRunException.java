package id.penghubung.kit.work;

/**
 * Ends a run for a reason that says nothing against any row: the database is too slow, the service stops, the time is over.
 * The next run takes the same rows again.
 */
public final class UnfinishedRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnfinishedRunException(String reason) {
        super(reason);
    }

    UnfinishedRunException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
