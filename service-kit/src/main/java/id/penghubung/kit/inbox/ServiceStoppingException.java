package id.penghubung.kit.inbox;

/** The service stops while events wait for something. They were not applied, and Kafka delivers them again. */
final class ServiceStoppingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceStoppingException() {
        super("The service stops; Kafka will deliver again", null, false, false);
    }
}
