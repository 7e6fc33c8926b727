package id.penghubung.gateway.proxy;

/** Decides at the edge whether a response may become an open event stream of its client. */
@FunctionalInterface
public interface EventStreamAdmission {

    /**
     * Counts the request as an event stream instead of a request in progress, until it ends.
     *
     * @return false if the client has too many event streams; then nothing has changed
     */
    boolean tryBegin();
}
