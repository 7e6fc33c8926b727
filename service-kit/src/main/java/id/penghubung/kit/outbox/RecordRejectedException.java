package id.penghubung.kit.outbox;

/** Kafka will never take the record as it is; the cause says why. */
public final class RecordRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordRejectedException(Throwable reason) {
        super(reason);
    }
}
