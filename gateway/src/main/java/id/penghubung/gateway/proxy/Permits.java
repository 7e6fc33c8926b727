package id.penghubung.gateway.proxy;

import java.util.concurrent.atomic.AtomicInteger;

/** Limit on how many units of a resource may be in use at the same time. */
final class Permits {

    private final int max;
    private final AtomicInteger used = new AtomicInteger();

    Permits(int max) {
        this.max = max;
    }

    /** Acquires a permit if one is left. */
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
