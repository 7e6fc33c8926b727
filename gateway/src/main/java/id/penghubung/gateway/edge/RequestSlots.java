package id.penghubung.gateway.edge;

import id.penghubung.gateway.limits.ClientAddress;
import id.penghubung.gateway.limits.ClientSlots;
import id.penghubung.gateway.limits.ConcurrentRequests;
import id.penghubung.gateway.proxy.EventStreamAdmission;
import org.jspecify.annotations.Nullable;

/**
 * Slots of one request: one of its address and, with a valid token, one of its account. An event stream gives them back and
 * holds slots of their own kind instead, so that open streams do not keep a client from making requests.
 */
final class RequestSlots implements EventStreamAdmission {

    private final ConcurrentRequests limits;
    private final ClientAddress address;
    private ClientSlots held;
    private @Nullable String account;
    private boolean released;

    private RequestSlots(ConcurrentRequests limits, ClientAddress address) {
        this.limits = limits;
        this.address = address;
        this.held = limits.requests();
    }

    /** Acquires a slot of the address. Returns null if none is left. */
    static @Nullable RequestSlots acquire(ConcurrentRequests limits, ClientAddress address) {
        return limits.requests().byAddress().tryAcquire(address) ? new RequestSlots(limits, address) : null;
    }

    /** Acquires a slot of the account as well. Returns false if none is left. */
    synchronized boolean tryAcquireAccount(String subject) {
        if (released || !held.byAccount().tryAcquire(subject)) {
            return false;
        }
        account = subject;
        return true;
    }

    @Override
    public synchronized boolean tryBegin() {
        ClientSlots streams = limits.eventStreams();
        if (released || !streams.tryAcquire(address, account)) {
            return false;
        }
        held.release(address, account);
        held = streams;
        return true;
    }

    /** Releases all slots when the request has ended. A second call does nothing. */
    synchronized void release() {
        if (!released) {
            released = true;
            held.release(address, account);
        }
    }
}
