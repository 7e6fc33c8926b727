package id.penghubung.kit.inbox;

import java.util.Optional;

/** Result of a dead letter that was applied again. */
public sealed interface Redelivery {

    /** The event was applied. */
    record Applied() implements Redelivery {}

    /** Another delivery of the event had been applied before. */
    record AppliedBefore() implements Redelivery {}

    /**
     * The event has no effect any more.
     *
     * @param reason reason, without any data of the event
     */
    record Ignored(String reason) implements Redelivery {}

    static Redelivery of(Optional<String> ignored) {
        return ignored.<Redelivery>map(Ignored::new).orElseGet(Applied::new);
    }
}
