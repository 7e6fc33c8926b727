package id.penghubung.routing.models;

import id.penghubung.kit.runtime.SnapshotCache;
import id.penghubung.routing.runtime.RoutingSettings;
import id.penghubung.routing.suggestions.SuggestionModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The active model, in memory. A version never changes, so each replica loads it once; which one is active is looked up again after the
 * maximum age of snapshots. A model that is damaged or of another format is refused, and the replica goes on without a model.
 */
@ApplicationScoped
class SuggestionModelCache {

    private static final Logger LOG = Logger.getLogger(SuggestionModelCache.class);

    private final SuggestionModelTable table;
    private final SuggestionControlTable control;
    private final SnapshotCache<InUse> snapshot;
    private @Nullable LoadedModel loaded;

    SuggestionModelCache(SuggestionModelTable table, SuggestionControlTable control, RoutingSettings settings) {
        this.table = table;
        this.control = control;
        this.snapshot = new SnapshotCache<>(this::load, settings.snapshotMaxAge());
    }

    /**
     * The active version on this replica.
     *
     * @param reading the model, or the reason why it cannot be used
     */
    record LoadedModel(UUID id, int number, ModelReading reading) {

        Optional<SuggestionModel> model() {
            return reading instanceof ModelReading.Usable(var model) ? Optional.of(model) : Optional.empty();
        }

        Optional<Defect> defect() {
            return reading instanceof ModelReading.Unusable(var defect) ? Optional.of(defect) : Optional.empty();
        }
    }

    /**
     * Model and switch.
     *
     * @param active the active version; empty before the first one
     * @param automatic whether certain suggestions decide
     */
    record InUse(Optional<LoadedModel> active, boolean automatic) {}

    InUse current() {
        return snapshot.get();
    }

    void invalidate() {
        snapshot.invalidate();
    }

    private InUse load() {
        SuggestionControlTable.Current current = control.current();
        UUID id = current.modelId();
        return new InUse(id == null ? Optional.empty() : active(id), current.automatic());
    }

    /**
     * Reads id and content at once: after the id alone, another version may become active and the content be deleted. Threads
     * that need it at the same time wait, since a model is large.
     */
    private synchronized Optional<LoadedModel> active(UUID id) {
        LoadedModel known = loaded;
        if (known != null && known.id().equals(id)) {
            return Optional.of(known);
        }
        Optional<LoadedModel> read = table.active()
                .map(active -> new LoadedModel(
                        active.id(), active.number(), active.content().read()));
        read.ifPresent(SuggestionModelCache::logDefect);
        read.ifPresent(model -> loaded = model);
        return read;
    }

    private static void logDefect(LoadedModel read) {
        read.defect()
                .ifPresent(defect -> LOG.errorf(
                        "Suggestion model %d is refused (%s): suggestions come from the duties of agencies",
                        read.number(), defect));
    }
}
