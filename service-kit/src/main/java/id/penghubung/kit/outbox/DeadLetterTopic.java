package id.penghubung.kit.outbox;

/** The topic of the events that a service could not apply. */
public final class DeadLetterTopic {

    private DeadLetterTopic() {}

    /** Returns the name of the topic of a service. */
    public static String of(String application) {
        return "penghubung." + application + ".dead-letters.v1";
    }
}
