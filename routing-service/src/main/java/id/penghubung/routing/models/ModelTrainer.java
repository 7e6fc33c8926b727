package id.penghubung.routing.models;

import id.penghubung.routing.runtime.EventActivity;
import id.penghubung.routing.suggestions.ModelQuality;
import id.penghubung.routing.suggestions.ModelTraining;
import id.penghubung.routing.suggestions.SuggestionModel;
import id.penghubung.routing.suggestions.TrainingLimits;
import id.penghubung.routing.suggestions.TrainingPace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads confirmed decisions, trains a model, and compares it with the active one on the newest decisions. Meanwhile it leaves the processor
 * to complaint events.
 */
@ApplicationScoped
class ModelTrainer {

    private final TrainingReader reader;
    private final SuggestionModelCache models;
    private final EventActivity events;
    private final SuggestionSettings settings;

    ModelTrainer(
            TrainingReader reader, SuggestionModelCache models, EventActivity events, SuggestionSettings settings) {
        this.reader = reader;
        this.models = models;
        this.events = events;
        this.settings = settings;
    }

    /**
     * Trains a model.
     *
     * @param until decisions after this time are not confirmed yet
     * @throws InterruptedException if the thread is interrupted; the training ends soon afterwards
     */
    TrainedModel train(Instant until, TrainingLimits limits) throws InterruptedException {
        TrainingPace pace = pace();
        TrainingSplit split = TrainingSplit.of(reader.newest(until, limits.decisions(), limits.characters(), pace));
        if (!split.hasSeveralAgencies()) {
            return TrainedModel.none(split, Refusal.ONE_AGENCY);
        }
        SuggestionModel model = new ModelTraining(limits, pace).train(split.training(), split.tuning());
        ModelQuality quality = ModelQuality.of(model, split.test());
        // The cache may not know yet what another replica has activated: a training can take less than its maximum age.
        models.invalidate();
        Optional<ModelQuality> compared = models.current()
                .active()
                .flatMap(SuggestionModelCache.LoadedModel::model)
                .map(active -> ModelQuality.of(active, split.test()));
        boolean worse =
                compared.filter(active -> value(quality) < value(active)).isPresent();
        return new TrainedModel(
                split,
                ModelContent.of(model),
                model.threshold(),
                quality,
                compared.orElse(null),
                worse ? Refusal.WORSE : null,
                null);
    }

    /** Half of the time limit is for pauses, so that the training ends before it however many events there are. */
    private TrainingPace pace() {
        return new YieldingPace(
                events::isBusy,
                System::nanoTime,
                LockSupport::parkNanos,
                settings.timeLimit().dividedBy(2));
    }

    /** Returns by what models are compared: the share of right suggestions, and that of rare agencies too. */
    private static double value(ModelQuality quality) {
        return quality.accuracy() + quality.macroF1() / 2;
    }
}
