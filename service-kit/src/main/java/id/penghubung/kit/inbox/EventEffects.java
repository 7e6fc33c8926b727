package id.penghubung.kit.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Bean that consumes events. It names the effects that it gives to {@link Inbox#receive}, so that {@link DeadLetters} can apply an
 * event again when its cause is mended.
 */
public interface EventEffects {

    /** Returns the effect of each subscription; it runs in a transaction. */
    Map<Subscription, Consumer<List<ReceivedEvent>>> effects();
}
