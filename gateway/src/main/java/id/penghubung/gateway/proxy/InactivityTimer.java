package id.penghubung.gateway.proxy;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** Runs an action once nothing has happened for a while. One timer for all of an exchange, moved by a note of the time. */
final class InactivityTimer {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final Runnable expired;
    private long timer = NONE;
    private long limitMillis;
    private long activeAt;

    InactivityTimer(Vertx vertx, Runnable expired) {
        this.vertx = vertx;
        this.expired = expired;
    }

    /** Begins to count, or begins anew with another limit. */
    void start(long millis) {
        activeAt = System.nanoTime();
        if (timer == NONE || millis != limitMillis) {
            stop();
            limitMillis = millis;
            timer = vertx.setTimer(millis, fired -> check());
        }
    }

    /** Notes that something has happened. */
    void touch() {
        activeAt = System.nanoTime();
    }

    void stop() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    private void check() {
        timer = NONE;
        long leftMillis = limitMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - activeAt);
        if (leftMillis > 0) {
            timer = vertx.setTimer(leftMillis, fired -> check());
        } else {
            expired.run();
        }
    }
}
