package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coordinator recalls a complaint because it accuses staff: no agency that had it sees its text or its mark any more. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OversightRecallTest {

    private static final String TEXT = "berlubang";

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    /** The accused agency does not learn of the accusation, also if the coordinator corrected the complaint before the recall. */
    @Test
    void shouldNotShowTheAgencyThatARecalledComplaintWasMarkedAsOversightBefore() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        complaint.publish(
                complaint.verification(ComplaintKind.COMPLAINT, Complexity.WITH_INSPECTION, true, Instant.now()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> coordinator.read(caseId).jsonPath().getBoolean("oversight"));

        // When
        complaint.recalled(1, true, Instant.now());
        awaitRecalled(caseId);

        // Then
        JsonPath read = officer.read(caseId).jsonPath();
        assertThat(read.getBoolean("oversight")).isFalse();
        assertThat(read.getString("complexity")).isNull();
        assertThat(read.getString("categoryCode")).isNull();
        assertThat(read.getList("deadlines")).isEmpty();
        JsonPath listed =
                officer.list(Map.of("complaintId", routing.complaintId())).jsonPath();
        assertThat(listed.getList("items.oversight", Boolean.class)).containsExactly(false);
        assertThat(officer.list(Map.of("complaintId", routing.complaintId(), "category", "105"))
                        .jsonPath()
                        .getList("items"))
                .as("the category cannot be guessed with the filter either")
                .isEmpty();
        assertThat(coordinator.read(caseId).jsonPath().getBoolean("oversight")).isTrue();
    }

    /** The accused may be the agency that had the complaint first. */
    @Test
    void shouldHideTheTextFromTheAgencyOfAnEarlierRoundWhenTheComplaintIsRecalledBecauseItAccusesStaff() {
        // Given
        String returned = coordinator.awaitCaseId(routing.publish());
        officer.returnToTriage(returned, "Bukan urusan PU");
        RoutedComplaint second = routing.reroutedTo("dishub", 2).publish();
        String recalled = coordinator.awaitCaseId(second);

        // When
        complaint.recalled(2, true, Instant.now());
        awaitRecalled(recalled);

        // Then
        assertThat(officer.read(returned).asString()).doesNotContain(TEXT, "Tiga lubang", "Bukan urusan PU");
        assertThat(officer.list(Map.of("q", TEXT, "limit", 100)).asString()).doesNotContain(returned);
        assertThat(coordinator.read(returned).jsonPath().getString("status")).isEqualTo("RETURNED");
        assertThat(coordinator
                        .request()
                        .get("/v1/cases/{id}/record/verification", returned)
                        .jsonPath()
                        .getBoolean("verified"))
                .isTrue();
        assertThat(database.column(
                        "select kind from notification where case_id = ?::uuid and kind = 'CASE_RECALLED'", returned))
                .isEmpty();
    }

    /** The accused agency learns nothing more, also if nobody recalls the complaint from the agency that has it now. */
    @Test
    void shouldHideTheTextFromTheAgencyOfAnEarlierRoundWhenTheComplaintIsCorrectedToOversight() {
        // Given
        String returned = coordinator.awaitCaseId(routing.publish());
        officer.returnToTriage(returned, "Bukan urusan PU");
        String present = coordinator.awaitCaseId(routing.reroutedTo("dishub", 2).publish());

        // When
        complaint.publish(correctedToOversight());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> coordinator.read(present).jsonPath().getBoolean("oversight"));

        // Then
        assertThat(officer.read(returned).asString())
                .doesNotContain(TEXT, "Tiga lubang", "Bukan urusan PU", "Menuduh kepala dinas");
        assertThat(officer.list(Map.of("q", TEXT, "limit", 100)).asString()).doesNotContain(returned);
        assertThat(CaseApiClient.of("dishub").read(present).asString()).contains(TEXT);
        assertThat(coordinator.read(returned).jsonPath().getString("status")).isEqualTo("RETURNED");
        assertThat(database.column("select kind from notification where case_id = ?::uuid", returned))
                .doesNotContain("CASE_RECALLED");
    }

    @Test
    void shouldHideTheTextFromAnAgencyThatReturnedTheComplaintBeforeItWasVerifiedAsOversight() {
        // Given
        String returned = coordinator.awaitCaseId(routing.publish());
        officer.returnToTriage(returned, "Bukan urusan PU");

        // When
        complaint.publish(
                complaint.verification(ComplaintKind.COMPLAINT, Complexity.WITH_INSPECTION, true, Instant.now()));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(officer.read(returned).asString())
                        .doesNotContain(TEXT, "Tiga lubang", "Bukan urusan PU"));
        assertThat(coordinator.read(returned).asString()).contains(TEXT);
    }

    /** Without the recall that the coordinator could have made, the accused agency may return the complaint itself. */
    @Test
    void shouldHideTheTextFromAnAgencyThatReturnedAComplaintWithOversightWhenTheNextOneGetsIt() {
        // Given
        String first = coordinator.awaitCaseId(routing.publish());
        complaint.publish(correctedToOversight());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> coordinator.read(first).jsonPath().getBoolean("oversight"));
        assertThat(officer.read(first).asString()).contains(TEXT);
        officer.returnToTriage(first, "Bukan urusan PU");

        // When
        String next = coordinator.awaitCaseId(
                routing.reroutedTo("inspektorat", 2).withOversight().publish());

        // Then
        assertThat(officer.read(first).asString()).doesNotContain(TEXT, "Tiga lubang", "Bukan urusan PU");
        assertThat(CaseApiClient.of("inspektorat").read(next).asString()).contains(TEXT);
        assertThat(coordinator
                        .request()
                        .get("/v1/cases/{id}/record/verification", first)
                        .jsonPath()
                        .getBoolean("verified"))
                .isTrue();
    }

    /** A supporting agency may be the accused one, also after the answer of the responsible agency. */
    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false"})
    void shouldTakeTheTextFromSupportingAgenciesWhenTheComplaintTurnsOutToAccuseStaff(
            boolean verified, boolean answered) {
        // Given
        complaint.publish(routing.supportedBy("dishub"));
        String caseId = coordinator.awaitCaseId(routing);
        String supportId = supportOf(caseId, "dishub");
        if (answered) {
            officer.resolve(caseId, "Sudah ditambal").then().statusCode(200);
        }

        // When
        complaint.publish(
                verified
                        ? complaint.verification(
                                ComplaintKind.COMPLAINT, Complexity.WITH_INSPECTION, true, Instant.now())
                        : correctedToOversight());

        // Then
        awaitSupport(supportId, "CANCELLED");
        assertThat(readSupport("dishub", supportId).asString())
                .contains("NOT_NEEDED")
                .doesNotContain(TEXT, "Tiga lubang", "Pasar Tangga Arung", "Menuduh", "oversight");
        assertThat(database.column(
                        "select facts ->> 'reason' from notification where facts ->> 'supportId' = ? and kind = ?",
                        supportId,
                        "SUPPORT_CANCELLED"))
                .containsExactly("NOT_NEEDED");
        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo(answered ? "RESOLVED" : "OPEN");
        assertThat(coordinator
                        .request()
                        .get("/v1/cases/{id}/record/verification", caseId)
                        .jsonPath()
                        .getBoolean("verified"))
                .isTrue();
    }

    /** Support that was asked for with the mark of oversight stays, except that of the agency which is the accused one after all. */
    @Test
    void shouldTakeTheTextOnlyFromTheSupportingAgencyThatACorrectionNamesAsTheAccusedOne() {
        // Given
        RoutedComplaint marked = routing.withOversight();
        complaint.publish(marked.supportedBy("dishub", "dinkes"));
        String caseId = coordinator.awaitCaseId(marked);
        String ofAccused = supportOf(caseId, "dishub");
        String ofOther = supportOf(caseId, "dinkes");

        // When
        complaint.publish(corrected(ComplaintCorrected.ACCUSED, "dishub"));

        // Then
        awaitSupport(ofAccused, "CANCELLED");
        assertThat(readSupport("dishub", ofAccused).asString()).doesNotContain(TEXT, "Tiga lubang");
        assertThat(readSupport("dinkes", ofOther).jsonPath().getString("state")).isEqualTo("OPEN");
        assertThat(readSupport("dinkes", ofOther).asString()).contains(TEXT);
    }

    @Test
    void shouldOpenNoSupportThatWasAskedForBeforeTheComplaintWasMarkedAsOversight() {
        // Given
        String returned = coordinator.awaitCaseId(routing.publish());
        officer.returnToTriage(returned, "Bukan urusan PU");
        complaint.publish(correctedToOversight());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !officer.read(returned).asString().contains(TEXT));

        // When
        RoutedComplaint second = routing.reroutedTo("dishub", 2);
        complaint.publish(second.supportedBy("dinkes"));

        // Then
        assertThat(database.column(
                        "select id from supporting_case where case_id = ?::uuid", coordinator.awaitCaseId(second)))
                .isEmpty();
    }

    private String supportOf(String caseId, String agency) {
        return database.column(
                        "select id from supporting_case where case_id = ?::uuid and agency_code = ?", caseId, agency)
                .getFirst();
    }

    private static Response readSupport(String agency, String supportId) {
        return CaseApiClient.of(agency).request().get("/v1/supporting-cases/{id}", supportId);
    }

    private void awaitSupport(String supportId, String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> coordinator
                                .request()
                                .get("/v1/supporting-cases/{id}", supportId)
                                .jsonPath()
                                .getString("state"),
                        state::equals);
    }

    private ComplaintCorrected correctedToOversight() {
        return corrected("oversight", null);
    }

    private ComplaintCorrected corrected(String field, @Nullable String accusedAgency) {
        return new ComplaintCorrected(
                routing.complaintId(),
                ComplaintKind.COMPLAINT,
                "105",
                Complexity.WITH_INSPECTION,
                "64.02.07",
                true,
                List.of(field),
                "Menuduh kepala dinas",
                Instant.now(),
                accusedAgency);
    }

    @Test
    void shouldLeaveTheTextWithTheAgencyOfAnEarlierRoundAfterAnOrdinaryRecall() {
        // Given
        String returned = coordinator.awaitCaseId(routing.publish());
        officer.returnToTriage(returned, "Bukan urusan PU");
        String recalled =
                coordinator.awaitCaseId(routing.reroutedTo("dishub", 2).publish());

        // When
        complaint.recalled(2, false, Instant.now());
        awaitRecalled(recalled);

        // Then
        assertThat(officer.read(returned).asString()).contains(TEXT);
    }

    @Test
    void shouldOpenTheNextRoundAtTheNextAgency() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        complaint.recalled(1, true, Instant.now());
        awaitRecalled(caseId);

        // When
        RoutedComplaint second =
                routing.reroutedTo("inspektorat", 2).withOversight().publish();

        // Then
        CaseApiClient inspectorate = CaseApiClient.of("inspektorat");
        assertThat(inspectorate
                        .read(inspectorate.awaitCaseId(second))
                        .jsonPath()
                        .getString("title"))
                .contains(TEXT);
        assertThat(officer.list(Map.of("complaintId", routing.complaintId())).asString())
                .doesNotContain(TEXT);
    }

    @Test
    void shouldMarkAVerifiedComplaintForTheNextAgencyIfItIsRecalledBecauseItAccusesStaff() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        complaint.verified(Complexity.WITHOUT_INSPECTION, Instant.now());
        complaint.recalled(1, true, Instant.now());
        awaitRecalled(caseId);

        // When
        RoutedComplaint second =
                routing.reroutedTo("inspektorat", 2).withOversight().publish();

        // Then
        CaseApiClient inspectorate = CaseApiClient.of("inspektorat");
        JsonPath caseView = inspectorate.read(inspectorate.awaitCaseId(second)).jsonPath();
        assertThat(caseView.getBoolean("oversight")).isTrue();
        assertThat(caseView.getString("complexity")).isEqualTo("WITHOUT_INSPECTION");
    }

    @Test
    void shouldMarkTheCaseOfTheNextAgencyIfItsRoutingArrivesBeforeTheRecall() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        complaint.verified(Complexity.WITHOUT_INSPECTION, Instant.now());
        complaint.awaitState("VERIFICATION", "MET");
        RoutedComplaint second =
                routing.reroutedTo("inspektorat", 2).withOversight().publish();
        CaseApiClient inspectorate = CaseApiClient.of("inspektorat");
        String next = inspectorate.awaitCaseId(second);

        // When
        complaint.recalled(1, true, Instant.now());

        // Then
        awaitRecalled(caseId);
        JsonPath caseView = inspectorate.read(next).jsonPath();
        assertThat(caseView.getBoolean("oversight")).isTrue();
        assertThat(caseView.getString("status")).isEqualTo("OPEN");
    }

    private JsonPath awaitRecalled(String caseId) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> coordinator.read(caseId).jsonPath(),
                        caseView -> "RECALLED".equals(caseView.getString("status")));
    }
}
