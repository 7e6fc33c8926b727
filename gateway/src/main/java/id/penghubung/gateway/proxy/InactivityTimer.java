package id.penghubung.gateway.proxy;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * Runs an action after a time without activity. Uses one Vert.x timer for a whole exchange; activity only updates a timestamp.
 */
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

    /** Starts the timer, or restarts it with another limit. */
    void start(long millis) {
        activeAt = System.nanoTime();
        if (timer == NONE || millis != limitMillis) {
            stop();
            limitMillis = millis;
            timer = vertx.setTimer(millis, fired -> check());
        }
    }

    /** Records activity. */
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
        long remainingMillis = limitMillis - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - activeAt);
        if (remainingMillis > 0) {
            timer = vertx.setTimer(remainingMillis, fired -> check());
        } else {
            expired.run();
        }
    }
}
