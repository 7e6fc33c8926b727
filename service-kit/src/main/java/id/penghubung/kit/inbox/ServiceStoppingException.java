package id.penghubung.kit.inbox;

/** Thrown if the service stops while events wait. They were not applied, and Kafka delivers them again. */
final class ServiceStoppingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceStoppingException() {
        super("The service is stopping; Kafka will deliver the events again", null, false, false);
    }
}
