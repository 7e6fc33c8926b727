package id.penghubung.gateway.proxy;

import java.util.concurrent.atomic.AtomicInteger;

/** A bound on how many of something may be in use at once. */
final class Permits {

    private final int most;
    private final AtomicInteger used = new AtomicInteger();

    Permits(int most) {
        this.most = most;
    }

    /** Takes one if one is left. */
    boolean take() {
        if (used.incrementAndGet() <= most) {
            return true;
        }
        used.decrementAndGet();
        return false;
    }

    void giveBack() {
        used.decrementAndGet();
    }

    int used() {
        return used.get();
    }
}
