package id.penghubung.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Timers of one event loop: those that are over run once, whatever their actions do to the others. */
class InactivityTimersTest {

    /** Over at the next check, also if that follows directly. */
    private static final long SOON = 0;

    private static final long NEVER = 3_600_000;

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final InactivityTimers timers = new InactivityTimers(vertx);
    private final List<String> expired = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> checked = new CompletableFuture<>();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void shouldRunTheActionsOfTimersThatAreOver() {
        context.runOnContext(v -> {
            timers.create(this::endTest).start(SOON);
            timer("later").start(NEVER);
            timer("second").start(SOON);
            timer("first").start(SOON);
        });

        checked.join();

        assertThat(expired).containsExactly("first", "second");
    }

    @Test
    void shouldNotRunTheActionOfAStoppedTimer() {
        context.runOnContext(v -> {
            InactivityTimer stopped = timer("stopped");
            timers.create(this::endTest).start(SOON);
            stopped.start(SOON);
            timers.create(stopped::stop).start(SOON);
        });

        checked.join();

        assertThat(expired).isEmpty();
    }

    @Test
    void shouldRunTheActionOfATimerThatWasStartedAgain() {
        context.runOnContext(v -> {
            timers.create(this::endTest).start(SOON);
            InactivityTimer restarted = timer("restarted");
            restarted.start(NEVER);
            restarted.stop();
            restarted.start(NEVER);
            restarted.start(SOON);
        });

        checked.join();

        assertThat(expired).containsExactly("restarted");
    }

    private InactivityTimer timer(String name) {
        return timers.create(() -> expired.add(name));
    }

    /** Ends the test after the check that runs now, whose last action this is. */
    private void endTest() {
        context.runOnContext(v -> checked.complete(null));
    }
}
