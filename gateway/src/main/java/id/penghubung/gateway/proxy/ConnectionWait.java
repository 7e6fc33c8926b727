package id.penghubung.gateway.proxy;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Waits for a connection that another request releases. Ends with a lease, with the time limit, or by cancellation. */
final class ConnectionWait implements WaitingRequests.Waiting {

    private final Vertx vertx;
    private final Context context;
    private final Upstream upstream;
    private final Consumer<Lease> onLease;
    private final AtomicBoolean over = new AtomicBoolean();
    private long timer;

    ConnectionWait(Vertx vertx, Upstream upstream, Consumer<Lease> onLease) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.upstream = upstream;
        this.onLease = onLease;
    }

    /** Joins the queue. Returns false if it is full. */
    boolean start(long millis, Runnable expired) {
        timer = vertx.setTimer(millis, fired -> {
            if (cancel()) {
                expired.run();
            }
        });
        if (!upstream.waiting().add(this)) {
            over.set(true);
            vertx.cancelTimer(timer);
            return false;
        }
        // A connection may have been released just before this request joined the queue.
        Lease lease = upstream.lease();
        if (lease != null) {
            if (cancel()) {
                onLease.accept(lease);
            } else {
                lease.close();
            }
        }
        return true;
    }

    /** Leaves the queue. Returns false if the wait had already ended. */
    boolean cancel() {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        vertx.cancelTimer(timer);
        upstream.waiting().remove(this);
        return true;
    }

    @Override
    public boolean tryGrant(UpstreamInstance instance) {
        if (!over.compareAndSet(false, true)) {
            return false;
        }
        context.runOnContext(v -> {
            vertx.cancelTimer(timer);
            onLease.accept(new Lease(upstream, instance));
        });
        return true;
    }
}
