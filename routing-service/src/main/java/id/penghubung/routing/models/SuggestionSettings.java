package id.penghubung.routing.models;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the training of suggestion models, {@code penghubung.suggestions.*}. */
@ConfigMapping(prefix = "penghubung.suggestions")
interface SuggestionSettings {

    /** Interval at which a replica looks whether a model is to be trained; {@code off} disables it. */
    @WithDefault("10m")
    String trainingInterval();

    /** Age from which on a decision that no agency returned and no coordinator recalled counts as confirmed; a duration. */
    @WithDefault("14d")
    Duration confirmedAfter();

    /** Number of confirmed decisions before the first model is trained. */
    @WithDefault("500")
    int minimumDecisions();

    /** Number of new confirmed decisions after which another model is trained. */
    @WithDefault("200")
    int newDecisions();

    /** Maximum number of decisions of a training, the newest ones; fewer if the heap is too small for them. */
    @WithDefault("100000")
    int maximumDecisions();

    /** Part of the heap that a training leaves to the rest of the service, in MiB. */
    @WithDefault("192")
    int reservedHeap();

    /**
     * Number of threads that train. Each takes a processor while it lasts; while complaint events are applied, all of them together take a
     * tenth of one.
     */
    @WithDefault("1")
    int threads();

    /** Time limit of a training; a duration. Half of it at most is spent in pauses for complaint events. */
    @WithDefault("15m")
    Duration timeLimit();

    /** Number of versions whose content is kept beside the active one, so that they can be activated again. */
    @WithDefault("5")
    int keptVersions();

    /** Number of attempts after which a training that cannot be finished fails, until there are enough new decisions for another one. */
    @WithDefault("3")
    int maximumAttempts();
}
