package id.penghubung.gateway.proxy;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of bodies that the gateway may hold at once. */
final class MemoryBudget {

    private final long most;
    private final AtomicLong used = new AtomicLong();

    MemoryBudget(long most) {
        this.most = most;
    }

    boolean take(long bytes) {
        if (used.addAndGet(bytes) <= most) {
            return true;
        }
        used.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        used.addAndGet(-bytes);
    }

    long used() {
        return used.get();
    }
}
