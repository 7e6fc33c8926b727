package id.penghubung.gateway.proxy;

/** Right to use one connection to an instance until the lease is closed. Used on one event loop. */
final class Lease implements AutoCloseable {

    private final Upstream upstream;
    private final UpstreamInstance instance;
    private boolean closed;

    Lease(Upstream upstream, UpstreamInstance instance) {
        this.upstream = upstream;
        this.instance = instance;
    }

    UpstreamInstance instance() {
        return instance;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            upstream.release(instance);
        }
    }
}
