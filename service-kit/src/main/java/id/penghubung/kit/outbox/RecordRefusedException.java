package id.penghubung.kit.outbox;

/** Kafka will never take the record as it is; the cause says why. */
public final class RecordRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordRefusedException(Throwable reason) {
        super(reason);
    }
}
