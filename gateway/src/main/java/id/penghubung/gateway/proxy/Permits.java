package id.penghubung.gateway.proxy;

import java.util.concurrent.atomic.AtomicInteger;

/** A bound on how many of something may be in use at once. */
final class Permits {

    private final int max;
    private final AtomicInteger used = new AtomicInteger();

    Permits(int max) {
        this.max = max;
    }

    /** Takes one if one is left. */
    boolean tryAcquire() {
        if (used.incrementAndGet() <= max) {
            return true;
        }
        used.decrementAndGet();
        return false;
    }

    void release() {
        used.decrementAndGet();
    }

    int used() {
        return used.get();
    }
}
