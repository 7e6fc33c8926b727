package id.penghubung.kit.inbox;

/** Thrown by an effect if required data has not arrived yet. The batch is repeated until it has. */
public final class NotReadyYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReadyYetException(String missing) {
        super(missing, null, false, false);
    }
}
