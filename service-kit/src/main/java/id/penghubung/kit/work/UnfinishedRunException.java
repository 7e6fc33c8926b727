package id.penghubung.kit.work;

/**
 * Thrown to end a run for a reason that no row caused: the database is too slow, the service stops, or the time limit is
 * reached. The next run processes the same rows again.
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
