package id.penghubung.gateway.proxy;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Running timers of all exchanges, checked at intervals. So an exchange neither sets a timer of the event loop nor cancels one,
 * which costs more than all checks. An expiry may be late by {@link #CHECK_INTERVAL_MILLIS}.
 */
final class InactivityTimers {

    static final long CHECK_INTERVAL_MILLIS = 200;
    static final int NOWHERE = -1;

    private final Vertx vertx;
    private final Map<EventLoop, Running> loops = new ConcurrentHashMap<>();

    InactivityTimers(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Creates a timer for the current context. The action runs on it. */
    InactivityTimer create(Runnable expired) {
        return new InactivityTimer(this, (ContextInternal) vertx.getOrCreateContext(), expired);
    }

    void add(InactivityTimer timer) {
        EventLoop loop = timer.context().nettyEventLoop();
        Running running = loops.get(loop);
        if (running == null) {
            running = loops.computeIfAbsent(loop, Running::new);
        }
        running.add(timer);
    }

    void remove(InactivityTimer timer) {
        Running running = loops.get(timer.context().nettyEventLoop());
        if (running != null) {
            running.remove(timer);
        }
    }

    /** Running timers of one event loop, used on it. */
    private static final class Running {

        private final EventLoop loop;
        private final List<InactivityTimer> timers = new ArrayList<>();
        private @Nullable Future<?> checks;

        Running(EventLoop loop) {
            this.loop = loop;
        }

        void add(InactivityTimer timer) {
            if (!loop.inEventLoop()) {
                loop.execute(() -> add(timer));
                return;
            }
            if (timer.place() != NOWHERE) {
                return;
            }
            timer.place(timers.size());
            timers.add(timer);
            if (checks == null) {
                checks = loop.scheduleWithFixedDelay(
                        this::check, CHECK_INTERVAL_MILLIS, CHECK_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        /** Puts the last timer into the place of the removed one. */
        void remove(InactivityTimer timer) {
            if (!loop.inEventLoop()) {
                loop.execute(() -> remove(timer));
                return;
            }
            int place = timer.place();
            if (place == NOWHERE) {
                return;
            }
            timer.place(NOWHERE);
            InactivityTimer last = timers.remove(timers.size() - 1);
            if (last != timer) {
                timers.set(place, last);
                last.place(place);
            }
        }

        /** Checks all timers, from the last to the first: the one that takes the place of an expired one has been checked. */
        private void check() {
            long now = System.nanoTime();
            for (int i = timers.size() - 1; i >= 0; i = Math.min(i, timers.size()) - 1) {
                InactivityTimer timer = timers.get(i);
                if (timer.isOver(now)) {
                    timer.context().emit(v -> timer.check());
                }
            }
            if (timers.isEmpty() && checks != null) {
                checks.cancel(false);
                checks = null;
            }
        }
    }
}
