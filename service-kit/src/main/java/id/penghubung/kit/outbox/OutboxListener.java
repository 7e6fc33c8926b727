package id.penghubung.kit.outbox;

import java.util.List;

/** Uses the events of this service besides Kafka, such as for readers that are connected to it. */
public interface OutboxListener {

    /**
     * Called before the commit, in the transaction that stores the events: what it stores is committed with them or not at
     * all.
     *
     * @param events events in the order of their publication, of any topic; never empty
     */
    void stored(List<StoredEvent> events);

    /** Called after the commit with the same events, on the thread of the transaction. Must return at once. */
    void committed(List<StoredEvent> events);
}
