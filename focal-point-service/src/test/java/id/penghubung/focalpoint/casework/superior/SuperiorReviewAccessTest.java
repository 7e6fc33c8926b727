package id.penghubung.focalpoint.casework.superior;

import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.AGENCY;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.REOPEN;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.STANDS;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.awaitRequest;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.decide;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.listed;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.read;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.Complexity;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Superiors who may decide about an answer and see the request: the head of the agency, or the regional secretary (UU 25/2009). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SuperiorReviewAccessTest {

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of(AGENCY);
    private final CaseApiClient head = CaseApiClient.as(Tokens.headOf(AGENCY));
    private final CaseApiClient secretary = CaseApiClient.as(Tokens.secretary());
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final SuperiorReviewScenario scenario = new SuperiorReviewScenario();
    private final RoutedComplaint routing = scenario.routing();
    private final ComplaintDecisions complaint = scenario.complaint();

    @BeforeEach
    void givenAnAgencyWithAHead() {
        SuperiorReviewScenario.addHead();
    }

    @Test
    void shouldLetTheSecretaryDecideAboutTheAnswerOfAHead() {
        // Given
        String caseId = scenario.answeredBy(head, routing);

        // When
        scenario.ask(caseId, secretary);

        // Then
        read(head, caseId).then().statusCode(404);
        decide(head, caseId, STANDS, "\"1\"", null).then().statusCode(404);
        decide(secretary, caseId, STANDS).then().statusCode(200).body("level", equalTo("SECRETARY"));
        assertThat(scenario.decision().get("decidedBy").asText()).isEqualTo("secretary");
    }

    @Test
    void shouldLetTheSecretaryDecideAboutAComplaintThatAccusesStaff() {
        // Given
        RoutedComplaint accusing = routing.withOversight();
        String caseId = scenario.answeredBy(officer, accusing);

        // When
        scenario.ask(caseId, secretary);

        // Then
        read(head, caseId).then().statusCode(404);
    }

    @Test
    void shouldLetTheSecretaryDecideWhenTheComplaintTurnsOutToAccuseStaffAfterTheAnswer() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        complaint.publish(accusation());

        // When
        scenario.ask(caseId, secretary);

        // Then
        read(head, caseId).then().statusCode(404);
        assertThat(listed(head)).doesNotContain(caseId);
    }

    @Test
    void shouldTakeTheRequestFromTheHeadWhenTheComplaintTurnsOutToAccuseStaff() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);
        String version = read(head, caseId).header("ETag");

        // When
        complaint.publish(accusation());

        // Then
        awaitRequest(caseId, secretary);
        decide(head, caseId, STANDS, version, null).then().statusCode(404);
        assertThat(scenario.decisions()).isEmpty();
    }

    @Test
    void shouldHideTheTextFromTheHeadWhenTheComplaintIsRecalledAfterTheDecision() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);
        String version = read(head, caseId).header("ETag");
        String key = UUID.randomUUID().toString();
        decide(head, caseId, REOPEN, version, key).then().statusCode(200);

        // When
        complaint.recalled(1, true, Instant.now());

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        "RECALLED".equals(coordinator.read(caseId).jsonPath().getString("status")));
        read(head, caseId).then().statusCode(404);
        decide(head, caseId, REOPEN, version, key).then().statusCode(404);
    }

    @Test
    void shouldNotLetSomebodyDecideWhoWorkedOnTheAnswerBeforeTheyBecameHead() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);
        CaseApiClient promoted = CaseApiClient.as(Tokens.namedOfficerOf(AGENCY, AGENCY, "agency-head"));

        // When
        Response decided = decide(promoted, caseId, STANDS);

        // Then
        decided.then().statusCode(403).body("type", containsString("own-case"));
    }

    @Test
    void shouldHideTheRequestFromHeadsOfOtherAgenciesAndShowALateOneToTheSecretary() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);
        CaseApiClient other = CaseApiClient.as(Tokens.headOf("dpu"));
        read(other, caseId).then().statusCode(404);
        read(secretary, caseId).then().statusCode(404);

        // When
        database.execute(
                "update superior_review set due_at = now() - interval '1 day' where case_id = '" + caseId + "'");

        // Then
        assertThat(listed(secretary)).contains(caseId);
        decide(secretary, caseId, STANDS).then().statusCode(200);
    }

    private ComplaintVerified accusation() {
        return complaint.verification(ComplaintKind.COMPLAINT, Complexity.SIMPLE, true, Instant.now());
    }
}
