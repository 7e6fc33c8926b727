package id.penghubung.routing.trial;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.routing.testing.RuleSets.asCoordinator;
import static id.penghubung.routing.testing.RuleSets.ofWords;
import static id.penghubung.routing.testing.RuleSets.toAgency;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.RuleSets;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Trials of drafts on past complaints. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TrialTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Inject
    TrialJob job;

    @Inject
    TrialCleanupJob cleanup;

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldShowWhatWouldGoElsewhereBesideWhatWasCorrected() {
        // Given: the agency returned the complaint, and the coordinator sent it to another one
        ComplaintScenario corrected =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        corrected.awaitEvents(1);
        corrected.returned(1, "dpu", "Pasar bukan urusan kami");
        corrected.awaitEvents(2);
        corrected.decide("disperindag", "Pasar").then().statusCode(200);
        String draft = RuleSets.draftWith(List.of(ofWords("pasar", List.of("depan pasar"), toAgency("disperindag"))));

        // When
        String trial = start(draft);

        // Then
        awaitFinished(draft, trial);
        Response finished = get(draft, trial);
        finished.then()
                .body("comparedWith", notNullValue())
                .body("report.moves.findAll { it.inForce == 'AGENCY:dpu' }.draft", hasItem("AGENCY:disperindag"));
        int elsewhere = finished.path("report.elsewhere");
        int draftAgrees = finished.path("report.draftAgrees");
        assertThat(elsewhere).isPositive();
        assertThat(draftAgrees).isPositive();
        assertThat((int) finished.path("examined")).isEqualTo((int) finished.path("report.examined"));
        Map<String, Object> difference = differenceOf(draft, trial, corrected.id());
        assertThat(difference)
                .containsEntry("inForce", "AGENCY:dpu")
                .containsEntry("inForceRule", "101")
                .containsEntry("draft", "AGENCY:disperindag")
                .containsEntry("draftRule", "pasar")
                .containsEntry("correctedTo", "AGENCY:disperindag")
                .containsEntry("correctedBy", "COORDINATOR");
        RuleSets.get(draft).then().body("state", equalTo("TRIAL")).body("inForce", equalTo(false));
        corrected.decisions(Tokens.coordinator()).then().body("items.size()", equalTo(3));
    }

    @Test
    void shouldEndTheTrialOfADraftThatWasChanged() {
        // Given: no replica has begun the trial when the draft changes
        String draft = RuleSets.draft("Konsep");
        UUID trial = waiting(draft);
        List<Object> rules = RuleSets.get(draft).path("rules");
        jdbc.update("update rule_set set version = version + 1 where id = ?", UUID.fromString(draft));

        // When
        release(trial);
        job.run();

        // Then
        await().atMost(TIMEOUT)
                .untilAsserted(() -> get(draft, trial.toString())
                        .then()
                        .body("state", equalTo("CANCELLED"))
                        .body("report", nullValue()));
        RuleSets.change(draft, RuleSets.etag(draft), rules)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
    }

    @Test
    void shouldCancelATrialOnce() {
        // Given
        String draft = RuleSets.draft("Konsep");
        UUID trial = waiting(draft);

        // When
        Response cancelled = cancel(draft, trial);
        Response again = cancel(draft, trial);

        // Then
        cancelled.then().statusCode(200).body("state", equalTo("CANCELLED")).body("endedAt", notNullValue());
        again.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:trial-ended"));
    }

    @Test
    void shouldRunOneTrialOfARuleSetAtATime() {
        // Given
        String draft = RuleSets.draft("Konsep");
        UUID trial = waiting(draft);

        // When
        Response second = request(draft);

        // Then
        second.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:trial-unfinished"));
        cancel(draft, trial).then().statusCode(200);
        request(draft).then().statusCode(201);
    }

    @Test
    void shouldTakeOverTheTrialOfAReplicaThatStopped() {
        // Given: a lease of another replica, which has ended
        String draft = RuleSets.draft("Konsep");
        UUID trial = waiting(draft);

        // When
        release(trial);
        job.run();

        // Then
        awaitFinished(draft, trial.toString());
    }

    @Test
    void shouldFailATrialThatHasNoAttemptLeftAndNameTheReason() {
        // Given
        String draft = RuleSets.draft("Konsep");
        UUID failing = waiting(draft);
        jdbc.update("update rule_set_trial set attempts = 5, failure = 'ArithmeticException' where id = ?", failing);

        // When
        release(failing);
        job.run();

        // Then
        get(draft, failing.toString())
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("ArithmeticException"))
                .body("endedAt", notNullValue());
        request(draft).then().statusCode(201);
    }

    @Test
    void shouldDeleteTrialsWithTheirDifferencesAfterTheRetention() {
        // Given
        String draft = RuleSets.draft("Konsep");
        UUID old = endedDaysAgo(draft, 181);
        UUID recent = endedDaysAgo(draft, 179);

        // When
        cleanup.clean();

        // Then
        get(draft, old.toString()).then().statusCode(404);
        get(draft, recent.toString()).then().statusCode(200);
    }

    private UUID endedDaysAgo(String ruleSet, int days) {
        UUID trial = waiting(ruleSet);
        jdbc.update("""
                update rule_set_trial
                set state = 'FINISHED', ended_at = now() - make_interval(days => ?), lease_token = null, lease_until = null
                where id = ?
                """, days, trial);
        jdbc.update("""
                insert into rule_set_trial_difference (trial_id, complaint_id, in_force, in_force_rule, draft, draft_rule)
                select ?, gen_random_uuid(), 'TRIAGE', 'a', 'TRIAGE', 'b' from generate_series(1, 3)
                """, trial);
        return trial;
    }

    @Test
    void shouldExamineNoMoreThanTheMaximum() {
        // Given
        ComplaintScenario.ofAComplaintInTenggarong("101").submitted().awaitRouted();
        String draft = RuleSets.draft("Konsep");

        // When
        String trial = asCoordinator()
                .body(Map.of("maximum", 1))
                .post("/v1/rule-sets/{id}/trials", draft)
                .then()
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");

        // Then
        awaitFinished(draft, trial);
        get(draft, trial).then().body("report.examined", equalTo(1)).body("report.elsewhere", equalTo(0));
    }

    @Test
    void shouldLetOnlyCoordinatorsStartATrial() {
        // Given
        String draft = RuleSets.draft("Konsep");

        // When
        Response admin = given().auth()
                .oauth2(Tokens.admin())
                .contentType("application/json")
                .body(Map.of())
                .post("/v1/rule-sets/{id}/trials", draft);
        Response list = given().auth().oauth2(Tokens.admin()).get("/v1/rule-sets/{id}/trials", draft);

        // Then
        admin.then().statusCode(403);
        list.then().statusCode(200).body("items.size()", equalTo(0));
    }

    private static String start(String ruleSet) {
        return request(ruleSet).then().statusCode(201).extract().path("id");
    }

    private static Response request(String ruleSet) {
        return asCoordinator().body(Map.of()).post("/v1/rule-sets/{id}/trials", ruleSet);
    }

    /** Stores a trial as another replica would run it, so that the replica of this test leaves it alone. */
    private UUID waiting(String ruleSet) {
        UUID trial = UUID.randomUUID();
        jdbc.update("""
                insert into rule_set_trial (id, rule_set_id, rule_set_version, compared_with, state, maximum, examined, requested_by,
                    requested_at, lease_token, lease_until)
                select ?, id, version, id, 'RUNNING', 100, 0, 'system', now(), gen_random_uuid(), now() + interval '1 hour'
                from rule_set where id = ?
                """, trial, UUID.fromString(ruleSet));
        return trial;
    }

    private void release(UUID trial) {
        jdbc.update("update rule_set_trial set lease_until = now() - interval '1 second' where id = ?", trial);
    }

    private static Response cancel(String ruleSet, UUID trial) {
        return asCoordinator().post("/v1/rule-sets/{id}/trials/{trial}/cancellation", ruleSet, trial);
    }

    private static Response get(String ruleSet, String trial) {
        return asCoordinator().get("/v1/rule-sets/{id}/trials/{trial}", ruleSet, trial);
    }

    private static void awaitFinished(String ruleSet, String trial) {
        await().atMost(TIMEOUT).untilAsserted(() -> get(ruleSet, trial).then().body("state", equalTo("FINISHED")));
    }

    private Map<String, Object> differenceOf(String ruleSet, String trial, UUID complaint) {
        String cursor = null;
        do {
            Response page = asCoordinator()
                    .queryParam("limit", 100)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/v1/rule-sets/{id}/trials/{trial}/differences", ruleSet, trial);
            List<Map<String, Object>> items = page.path("items");
            for (Map<String, Object> item : items) {
                if (item.get("complaintId").equals(complaint.toString())) {
                    return item;
                }
            }
            cursor = page.path("next");
        } while (cursor != null);
        throw new AssertionError("No difference of complaint " + complaint);
    }
}
