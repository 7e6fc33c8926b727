package id.penghubung.kit.inbox;

/** Thrown by an effect that lacks something which will come by itself; the batch is tried again until it has. */
public final class NotReadyYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReadyYetException(String missing) {
        super(missing, null, false, false);
    }
}
