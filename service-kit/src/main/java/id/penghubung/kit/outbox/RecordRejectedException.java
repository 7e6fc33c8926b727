package id.penghubung.kit.outbox;

/** Thrown if Kafka will never accept a record unchanged; the cause contains the reason. */
public final class RecordRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RecordRejectedException(Throwable reason) {
        super(reason);
    }
}
