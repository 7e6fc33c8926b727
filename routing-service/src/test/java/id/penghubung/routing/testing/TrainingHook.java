package id.penghubung.routing.testing;

import id.penghubung.routing.models.TrainingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A source without decisions, at which a test can do something during a training. */
@ApplicationScoped
public class TrainingHook implements TrainingSource {

    private volatile Runnable onRead = () -> {};

    /** Runs an action each time when a training reads its decisions. */
    public void onRead(Runnable action) {
        onRead = action;
    }

    public void clear() {
        onRead = () -> {};
    }

    @Override
    public List<Decision> page(Instant before, UUID beforeId, int limit) {
        onRead.run();
        return List.of();
    }

    @Override
    public int count(Instant after, Instant until, int most) {
        return 0;
    }
}
