package id.penghubung.routing.models;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.routing.testing.ConfirmedDecisions.RIGHT;
import static id.penghubung.routing.testing.RuleSets.asCoordinator;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.runtime.EventActivity;
import id.penghubung.routing.runtime.RoutingSettings;
import id.penghubung.routing.suggestions.ConfirmedDecision;
import id.penghubung.routing.suggestions.ModelFormat;
import id.penghubung.routing.suggestions.ModelQuality;
import id.penghubung.routing.suggestions.ModelTraining;
import id.penghubung.routing.suggestions.SuggestionModel;
import id.penghubung.routing.suggestions.TrainingLimits;
import id.penghubung.routing.testing.Agencies;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ConfirmedDecisions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The change from one version of the model to another on several replicas, each of which is a cache of its own here. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ModelSwapTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofNanos(1);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final int SWAPS = 20;
    private static final String ROADS = "dpu";
    private static final String WASTE = "dlhk";

    /** An agency that has none of the past decisions. */
    private static final String NO_DECISIONS = "setda";

    private static final AgencyDirectory AGENCIES = new AgencyDirectory(
            List.of(
                    Agencies.department(ROADS, "Dinas Pekerjaan Umum"),
                    Agencies.department(WASTE, "Dinas Lingkungan Hidup")),
            Instant.EPOCH);

    /** Models by their agency: a training takes a moment. */
    private static final Map<String, SuggestionModel> MODELS = new HashMap<>();

    @Inject
    SuggestionModelTable table;

    @Inject
    SuggestionControlTable control;

    @Inject
    SuggestionModelCache models;

    @Inject
    RoutingSettings settings;

    @Inject
    SuggestionSettings suggestionSettings;

    @Inject
    TrainingReader reader;

    @Inject
    EventActivity events;

    @Inject
    AgencyDuties duties;

    @Inject
    ConfirmedDecisions decisions;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void beginWithoutModels() {
        decisions.deleteAll();
        models.invalidate();
    }

    @AfterEach
    void deleteModels() {
        decisions.deleteAll();
        models.invalidate();
    }

    @Test
    void shouldUseTheVersionThatWasActivatedThroughAnotherReplica() {
        // Given
        UUID first = add(1, ROADS);
        UUID second = add(2, WASTE);
        activate(first);
        SuggestionModelCache other = new SuggestionModelCache(table, control, settings);
        assertThat(numberIn(other)).isEqualTo(1);

        // When
        String path = "/v1/suggestion-models/" + second;
        asCoordinator()
                .header("If-Match", asCoordinator().get(path).header("ETag"))
                .body(Map.of("reason", "Lebih baik"))
                .post(path + "/activation")
                .then()
                .statusCode(200);

        // Then
        assertThat(numberIn(models)).isEqualTo(2);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(numberIn(other)).isEqualTo(2));
    }

    @Test
    void shouldMakeEachSuggestionByOneOfTwoVersionsWhileTheyAreSwapped() {
        // Given: two replicas, and two versions of which each suggests another agency
        List<UUID> versions = List.of(add(1, ROADS), add(2, WASTE));
        activate(versions.getFirst());
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<Void>> load = List.of(
                    CompletableFuture.runAsync(() -> suggestUntil(ended), replicas),
                    CompletableFuture.runAsync(() -> suggestUntil(ended), replicas));

            // When
            try {
                for (int swap = 1; swap <= SWAPS; swap++) {
                    activate(versions.get(swap % 2));
                }
            } finally {
                ended.set(true);
            }

            // Then
            assertThat(load).allSatisfy(replica -> assertThat(replica).succeedsWithin(TIMEOUT));
        }
    }

    @Test
    void shouldUseTheVersionThatBecomesActiveWhileTheOneBeforeIsLoaded() {
        // Given: between the look at which version is active and the reading of its content
        activate(add(1, ROADS));
        UUID second = add(2, WASTE);
        SuggestionControlTable slow = new SuggestionControlTable(jdbc) {
            @Override
            Current current() {
                Current before = super.current();
                activate(second);
                table.deleteContents(0);
                return before;
            }
        };

        // When
        int number = numberIn(new SuggestionModelCache(table, slow, settings(NEVER)));

        // Then
        assertThat(number).isEqualTo(2);
    }

    @Test
    void shouldNotUseAVersionWhoseActivationIsRolledBack() {
        // Given
        activate(add(1, ROADS));
        UUID second = add(2, WASTE);
        SuggestionModelCache cache = new SuggestionModelCache(table, control, settings(NEVER));
        SuggestionModelService service = new SuggestionModelService(table, control, cache, Clock.systemUTC());

        // When
        QuarkusTransaction.begin();
        try {
            SuggestionModelView activated =
                    service.activated(second, "\"0\"", new ModelActivationRequest("Lebih baik"), "koordinator");
            assertThat(activated.state()).isEqualTo(SuggestionModelState.ACTIVE);
        } finally {
            QuarkusTransaction.rollback();
        }

        // Then
        assertThat(numberIn(cache)).isEqualTo(1);
    }

    @Test
    void shouldCompareATrainingWithTheVersionThatAnotherReplicaHasJustActivated() throws InterruptedException {
        // Given: the version before suggests the agency of a quarter of the decisions, the new one that of none
        decisions.add("A", 300, 15, RIGHT);
        activate(add(1, ROADS));
        SuggestionModelCache cache = new SuggestionModelCache(table, control, settings(NEVER));
        assertThat(numberIn(cache)).isEqualTo(1);
        activate(add(2, NO_DECISIONS));

        // When
        TrainedModel trained = new ModelTrainer(reader, cache, events, suggestionSettings)
                .train(Instant.now().minus(Duration.ofDays(14)), TrainingLimits.DEFAULT);

        // Then
        assertThat(trained.compared()).extracting(ModelQuality::accuracy).isEqualTo(0.0);
    }

    /** Decides as a replica that looks at the active version for each complaint. */
    private void suggestUntil(AtomicBoolean ended) {
        AgencySuggestions replica =
                new AgencySuggestions(new SuggestionModelCache(table, control, settings(AT_ONCE)), duties);
        do {
            AgencySuggestion suggestion = replica.of(
                            new SuggestedComplaint("Jalan berlubang", false, null, Set.of()), AGENCIES)
                    .orElseThrow();
            assertThat(suggestion.origin()).isEqualTo(SuggestionOrigin.MODEL);
            assertThat(suggestion.candidates().getFirst().agencyCode())
                    .isEqualTo(Integer.valueOf(1).equals(suggestion.modelNumber()) ? ROADS : WASTE);
        } while (!ended.get());
    }

    /** Adds a version that knows one agency, and therefore suggests it for each text. */
    private UUID add(int number, String agency) {
        SuggestionModel model = MODELS.computeIfAbsent(agency, ModelSwapTest::trained);
        UUID id = UUID.randomUUID();
        table.insert(
                new StoredModel(
                        id,
                        number,
                        SuggestionModelState.SUPERSEDED,
                        null,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        1,
                        1,
                        0,
                        0,
                        model.threshold(),
                        null,
                        null,
                        ModelFormat.VERSION,
                        true,
                        0),
                ModelContent.of(model));
        return id;
    }

    private static SuggestionModel trained(String agency) {
        try {
            return new ModelTraining(TrainingLimits.DEFAULT)
                    .train(List.of(new ConfirmedDecision("jalan", agency)), List.of());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void activate(UUID id) {
        QuarkusTransaction.disallowingExisting()
                .run(() -> table.activate(new ModelActivation(id, Instant.EPOCH, "koordinator", "Uji")));
    }

    private static int numberIn(SuggestionModelCache replica) {
        return replica.current()
                .active()
                .filter(active -> active.model().isPresent())
                .map(SuggestionModelCache.LoadedModel::number)
                .orElse(0);
    }

    /** Returns settings with which a replica looks again after this time. */
    private static RoutingSettings settings(Duration snapshotMaxAge) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RoutingSettings.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("penghubung.routing.snapshot-max-age", snapshotMaxAge.toString()), "replica", 500))
                .build()
                .getConfigMapping(RoutingSettings.class);
    }
}
