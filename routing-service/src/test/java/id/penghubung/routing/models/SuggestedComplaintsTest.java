package id.penghubung.routing.models;

import static id.penghubung.routing.testing.ConfirmedDecisions.RIGHT;
import static id.penghubung.routing.testing.RuleSets.asCoordinator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.DecisionMaker;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.directory.AgencyDirectory;
import id.penghubung.routing.directory.AgencyDirectoryCache;
import id.penghubung.routing.models.AgencySuggestion.SuggestedAgency;
import id.penghubung.routing.testing.Agencies;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.ConfirmedDecisions;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suggestions for complaints that the rules leave to the coordinator: category 901. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SuggestedComplaintsTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String LEFT_TO_THE_COORDINATOR = "901";
    private static final String TEXT =
            "Jalan berlubang di depan pasar\nSudah tiga bulan jalan berlubang dan tergenang.";

    @Inject
    TrainingJob job;

    @Inject
    SuggestionModelCache models;

    @Inject
    AgencySuggestions suggestions;

    @Inject
    AgencyDirectoryCache directory;

    @Inject
    ConfirmedDecisions decisions;

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
        // Decided after the whole directory has arrived.
        ComplaintScenario.ofAComplaintInTenggarong("105").submitted().awaitRouted();
    }

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
    void shouldSuggestByTheDutiesOfAgenciesUntilThereIsAModel() {
        // Given: such a suggestion must not decide
        allowAutomaticDecisions();

        // When
        ComplaintScenario scenario = submitted();

        // Then
        scenario.awaitSentToTriage();
        scenario.triage()
                .then()
                .body("suggestion.origin", equalTo("DUTIES"))
                .body("suggestion.modelNumber", nullValue())
                .body("suggestion.certain", equalTo(false))
                .body("suggestion.candidates[0].agencyCode", equalTo("dpu"))
                .body("suggestion.candidates[0].words", hasItem("berlubang"))
                .body("suggestion.explanation.id", containsString("tidak pernah memutuskan"));
    }

    @Test
    void shouldOnlySuggestUnlessAutomaticDecisionsAreAllowed() {
        // Given
        trainModel();

        // When
        ComplaintScenario scenario = submitted();

        // Then
        scenario.awaitSentToTriage();
        scenario.triage()
                .then()
                .body("suggestion.origin", equalTo("MODEL"))
                .body("suggestion.modelNumber", equalTo(1))
                .body("suggestion.certain", equalTo(true))
                .body("suggestion.decides", equalTo(false))
                .body("suggestion.candidates.size()", equalTo(3))
                .body("suggestion.candidates[0].agencyCode", equalTo("dpu"))
                .body("suggestion.candidates[0].agencyName", equalTo("Dinas Pekerjaan Umum"))
                .body("suggestion.candidates[0].words", hasItem("berlubang"))
                .body("suggestion.explanation.id", containsString("model usulan versi 1"))
                .body("suggestion.explanation.en", containsString("suggestion model version 1"))
                .body("decisions[0].decidedBy", equalTo("RULE"))
                .body("decisions[0].suggestion.candidates[0].agencyCode", equalTo("dpu"));
    }

    @Test
    void shouldRouteByACertainSuggestionIfThatIsAllowed() {
        // Given
        trainModel();
        allowAutomaticDecisions();

        // When
        ComplaintScenario scenario = submitted();
        ComplaintRouted routed = scenario.awaitRouted();

        // Then: no word of the complaint leaves the service in the explanation, because other services keep it
        assertThat(routed.agencyCode()).isEqualTo("dpu");
        assertThat(routed.decidedBy()).isEqualTo(DecisionMaker.RULE);
        assertThat(routed.madeBy()).isEqualTo(ComplaintRouted.MODEL);
        assertThat(routed.explanation().id())
                .contains("Model usulan versi 1", "Dinas Pekerjaan Umum")
                .doesNotContain("berlubang");
        assertThat(routed.explanation().en()).contains("Suggestion model version 1", "Dinas Pekerjaan Umum");
        scenario.decisions(Tokens.coordinator())
                .then()
                .body("items.decidedBy", contains("MODEL"))
                .body("items[0].rule.code", equalTo(LEFT_TO_THE_COORDINATOR))
                .body("items[0].suggestion.decides", equalTo(true))
                .body("items[0].suggestion.candidates[0].words", hasItem("berlubang"));
    }

    @Test
    void shouldNotSuggestTheAgencyThatReturnedTheComplaint() {
        // Given
        trainModel();
        allowAutomaticDecisions();
        ComplaintScenario scenario = submitted();
        scenario.awaitRouted();

        // When
        scenario.returned(1, "dpu", "Jalan provinsi");

        // Then
        scenario.awaitEvents(2);
        scenario.triage()
                .then()
                .body("suggestion.certain", equalTo(false))
                .body("suggestion.candidates.agencyCode", not(hasItem("dpu")));
    }

    @Test
    void shouldSuggestNoneOfTheAgenciesThatReturnedTheComplaint() {
        // Given
        trainModel();
        allowAutomaticDecisions();
        ComplaintScenario scenario = submitted();
        scenario.awaitRouted();
        scenario.returned(1, "dpu", "Jalan provinsi");
        scenario.awaitEvents(2);
        scenario.decide("dlhk", "Genangan dari saluran").then().statusCode(200);
        scenario.awaitEvents(3);

        // When
        scenario.returned(2, "dlhk", "Bukan saluran kami");

        // Then
        scenario.awaitEvents(4);
        scenario.triage()
                .then()
                .statusCode(200)
                .body("suggestion.candidates.agencyCode", not(hasItem("dpu")))
                .body("suggestion.candidates.agencyCode", not(hasItem("dlhk")));
    }

    @Test
    void shouldSuggestNothingForAComplaintThatAccusesStaff() {
        // Given
        trainModel();

        // When
        Optional<AgencySuggestion> suggestion =
                suggestions.of(new SuggestedComplaint(TEXT, true, null, Set.of()), directory.current());

        // Then
        assertThat(suggestion).isEmpty();
    }

    @Test
    void shouldNeverDecideForAnAgencyThatIsAccusedNotActiveUnansweredOrSupervisesStaff() {
        // Given
        trainModel();
        allowAutomaticDecisions();
        AgencyDirectory inactive = directoryWith(Agencies.of("dpu", "Dinas Pekerjaan Umum", "DEPARTMENT", null, false));
        AgencyDirectory unanswered = directoryWith(Agencies.unansweredDepartment("dpu", "Dinas Pekerjaan Umum"));
        AgencyDirectory supervising = directoryWith(Agencies.of("dpu", "Inspektorat", "INSPECTORATE", null, true));

        // When
        AgencySuggestion ofAccused = suggestion("dpu", directory.current());
        AgencySuggestion ofInactive = suggestion(null, inactive);
        AgencySuggestion ofUnanswered = suggestion(null, unanswered);
        AgencySuggestion ofSupervising = suggestion(null, supervising);

        // Then
        assertThat(suggestion(null, directory.current()).decides()).isTrue();
        assertThat(ofAccused.decides()).isFalse();
        assertThat(codes(ofAccused)).doesNotContain("dpu");
        assertThat(ofInactive.decides()).isFalse();
        assertThat(codes(ofInactive)).doesNotContain("dpu");
        assertThat(ofUnanswered.decides()).isFalse();
        assertThat(codes(ofUnanswered)).doesNotContain("dpu");
        assertThat(ofSupervising.decides()).isFalse();
    }

    @Test
    void shouldRefuseADamagedModelAndTrainAnother() {
        // Given: the same model under another id, so that it is read again
        trainModel();
        jdbc.update("delete from suggestion_model_activation");
        jdbc.update("update suggestion_model set id = gen_random_uuid(), content_sha256 = '\\x00'");
        models.invalidate();

        // When
        AgencySuggestion refused = suggestion(null, directory.current());
        job.run();
        AgencySuggestion trainedAnew = suggestion(null, directory.current());

        // Then
        assertThat(refused.origin()).isEqualTo(SuggestionOrigin.DUTIES);
        assertThat(trainedAnew.origin()).isEqualTo(SuggestionOrigin.MODEL);
        assertThat(trainedAnew.modelNumber()).isEqualTo(2);
    }

    /** UU 27/2022 Art. 8, 43: the words of a suggestion are words of the complaint. */
    @Test
    void shouldEraseTheWordsOfSuggestionsWithTheComplaint() {
        // Given
        trainModel();
        allowAutomaticDecisions();
        ComplaintScenario scenario = submitted();
        scenario.awaitRouted();
        scenario.withdrawn();

        // When
        scenario.erased();

        // Then
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(storedDecision(scenario.id()))
                        .contains("Model usulan versi 1")
                        .doesNotContain("berlubang"));
    }

    private String storedDecision(UUID complaintId) {
        return jdbc.one(
                "select row_to_json(d)::text from routing_decision d where complaint_id = ?",
                row -> row.getString(1),
                complaintId);
    }

    private void trainModel() {
        decisions.add("A", 400, 15, RIGHT);
        job.run();
    }

    private static ComplaintScenario submitted() {
        return ComplaintScenario.ofAComplaintInTenggarong(LEFT_TO_THE_COORDINATOR)
                .submitted();
    }

    private static void allowAutomaticDecisions() {
        String path = "/v1/suggestion-models/automatic-decisions";
        asCoordinator()
                .header("If-Match", asCoordinator().get(path).header("ETag"))
                .body(Map.of("enabled", true, "reason", "Mutu cukup"))
                .put(path)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true));
    }

    private AgencySuggestion suggestion(@Nullable String accused, AgencyDirectory agencies) {
        return suggestions
                .of(new SuggestedComplaint(TEXT, false, accused, Set.of()), agencies)
                .orElseThrow();
    }

    private static List<String> codes(AgencySuggestion suggestion) {
        return suggestion.candidates().stream().map(SuggestedAgency::agencyCode).toList();
    }

    private static AgencyDirectory directoryWith(Agency changed) {
        return new AgencyDirectory(
                List.of(
                        changed,
                        Agencies.department("dlhk", "Dinas Lingkungan Hidup"),
                        Agencies.department("disdukcapil", "Dinas Kependudukan")),
                Instant.EPOCH);
    }
}
