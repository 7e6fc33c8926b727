package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.focalpoint.testing.ComplaintDecisions.last;
import static id.penghubung.focalpoint.testing.ComplaintDecisions.local;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.Complexity;
import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verification and correction of complaints: what they change in the case of the agency. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplaintDecisionServiceTest {

    private static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");
    private static final Instant MONDAY = local("2026-11-23T09:00:00");

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING);
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    @BeforeEach
    void stopClock() {
        clock.stopAt(FRIDAY_MORNING);
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    /** PermenPANRB 62/2018: 5 working days for a simple grievance, 14 without and 60 with field inspection. */
    @ParameterizedTest(name = "{0}: answer by {1}")
    @CsvSource({"SIMPLE, 2026-11-27", "WITHOUT_INSPECTION, 2026-12-10", "WITH_INSPECTION, 2027-02-19"})
    void shouldCountTheAnswerFromTheSameStartWithTheLimitOfTheVerifiedClass(Complexity complexity, String dueDate) {
        // Given
        routing.publish();
        coordinator.awaitCase(routing);

        // When
        complaint.verified(complexity, MONDAY);

        // Then
        JsonPath caseView = awaitEntry("COMPLAINT_VERIFIED");
        assertThat(resolution(caseView, "dueDate")).isEqualTo(dueDate);
        assertThat(resolution(caseView, "startedAt")).isEqualTo(FRIDAY_MORNING.toString());
        assertThat(caseView.getString("complexity")).isEqualTo(complexity.name());
        assertThat(caseView.getString("categoryCode")).isEqualTo("105");
        assertThat(caseView.getString("districtCode")).isEqualTo("64.02.07");
        assertThat(last(complaint.deadlines(), "VERIFICATION", "state")).isEqualTo("MET");
    }

    /** Holidays of 2026: Nyepi and Idulfitri in March with joint leave, Christmas and New Year. */
    @ParameterizedTest(name = "routed on {0}")
    @ValueSource(strings = {"2026-03-12T10:00:00", "2026-12-18T10:00:00"})
    void shouldRecountAcrossHolidaysToTheDayThatTheClassGivesFromTheStart(String routedAt) {
        // Given: a complaint that has its class from the start, and one whose class is corrected twice
        clock.stopAt(local(routedAt));
        RoutedComplaint expected =
                RoutedComplaint.to("dpu").decidedAt(local(routedAt)).publish();
        RoutedComplaint corrected =
                RoutedComplaint.to("dpu").decidedAt(local(routedAt)).publish();
        ComplaintDecisions decisions = new ComplaintDecisions(corrected.complaintId());
        coordinator.awaitCase(corrected);

        // When
        decisions.verified(Complexity.WITH_INSPECTION, local(routedAt));
        decisions.verified(Complexity.WITHOUT_INSPECTION, local(routedAt));

        // Then
        String dueAt = resolution(coordinator.awaitCase(expected).setRootPath("items[0]"), "dueAt");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonPath caseView = coordinator.awaitCase(corrected).setRootPath("items[0]");
            assertThat(caseView.getList("entries.findAll { it.type == 'COMPLAINT_VERIFIED' }"))
                    .hasSize(2);
            assertThat(resolution(caseView, "dueAt")).isEqualTo(dueAt);
        });
    }

    @Test
    void shouldExplainWhatTheCorrectionOfTheClassChangedAndWhy() {
        // Given
        routing.publish();
        String caseId = coordinator.awaitCaseId(routing);
        CaseApiClient.of("dpu").acknowledge(caseId);
        complaint.verified(Complexity.WITHOUT_INSPECTION, MONDAY);
        awaitEntry("COMPLAINT_VERIFIED");

        // When
        complaint.publish(correction(Complexity.WITH_INSPECTION));

        // Then
        JsonPath caseView = awaitEntry("CLASSIFICATION_CORRECTED");
        JsonPath explanation = coordinator
                .request()
                .get("/v1/deadlines/{id}/explanation", resolution(caseView, "id"))
                .jsonPath();
        assertThat(explanation.getList("classChanges.reason", String.class))
                .containsExactly("Perlu pemeriksaan lapangan");
        assertThat(explanation.getString("sentence.en"))
                .contains("The class was corrected")
                .contains("Perlu pemeriksaan lapangan")
                .contains("10 December 2026")
                .contains("19 February 2027");
        assertThat(explanation.getString("sentence.id")).contains("Kelas dikoreksi");
        assertThat(CaseTopicReader.awaitEvents(
                                routing.complaintId(), EventType.CASE_ACKNOWLEDGED, EventType.RESOLUTION_DUE_MOVED)
                        .getLast()
                        .body()
                        .get("resolutionDueAt")
                        .asText())
                .isEqualTo(resolution(caseView, "dueAt"));
    }

    @Test
    void shouldKeepTheLateAnswerOfTheEarlierClass() {
        // Given
        routing.publish();
        String caseId = coordinator.awaitCaseId(routing);
        complaint.verified(Complexity.SIMPLE, MONDAY);
        awaitEntry("COMPLAINT_VERIFIED");
        clock.stopAt(local("2026-12-01T09:00:00"));
        CaseApiClient.of("dpu").resolve(caseId, "Maaf, terlambat");

        // When
        complaint.publish(correction(Complexity.WITH_INSPECTION));
        complaint.decidedComplete(local("2026-12-01T09:00:00"));
        complaint.awaitState("OUTER_LIMIT", "RUNNING");

        // Then
        JsonPath caseView = coordinator.read(caseId).jsonPath();
        assertThat(resolution(caseView, "state")).isEqualTo("BREACHED");
        assertThat(resolution(caseView, "dueDate")).isEqualTo("2026-11-27");
    }

    @Test
    void shouldApplyDecisionsThatArriveBeforeTheRouting() {
        // Given
        complaint.verified(Complexity.SIMPLE, MONDAY);
        complaint.decidedIncomplete(MONDAY);
        await().atMost(Duration.ofSeconds(20)).until(() -> postponed() == 2);

        // When
        routing.publish();

        // Then
        JsonPath caseView = awaitEntry("COMPLAINT_VERIFIED");
        assertThat(resolution(caseView, "dueDate")).isEqualTo("2026-11-27");
        JsonPath deadlines = complaint.deadlines();
        assertThat(last(deadlines, "VERIFICATION", "state")).isEqualTo("MET");
        assertThat(last(deadlines, "COMPLETENESS_REPLY", "state")).isEqualTo("MET");
        assertThat(last(deadlines, "COMPLETION_BY_REPORTER", "state")).isEqualTo("RUNNING");
        assertThat(postponed()).isZero();
    }

    @Test
    void shouldLoseNoVerificationWhenRoutingAndVerificationArriveConcurrently() {
        // Given
        Map<UUID, RoutedComplaint> routings = Stream.generate(
                        () -> RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING))
                .limit(40)
                .collect(Collectors.toMap(RoutedComplaint::complaintId, Function.identity()));
        Map<UUID, ComplaintVerified> verifications = routings.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new ComplaintDecisions(id)
                                .verification(ComplaintKind.COMPLAINT, Complexity.SIMPLE, false, MONDAY)));

        // When
        Stream.of(
                        Map.copyOf(routings.values().stream()
                                .collect(Collectors.toMap(RoutedComplaint::complaintId, RoutedComplaint::event))),
                        Map.copyOf(verifications))
                .parallel()
                .forEach(DomainEvents::publishAll);

        // Then
        routings.keySet().forEach(id -> new ComplaintDecisions(id).awaitState("VERIFICATION", "MET"));
        assertThat(routings.values())
                .allSatisfy(each -> assertThat(coordinator.awaitCase(each).getString("items[0].complexity"))
                        .isEqualTo("SIMPLE"));
    }

    @Test
    void shouldOpenTheNextRoundWithTheCorrectedClassification() {
        // Given
        routing.publish();
        String caseId = coordinator.awaitCaseId(routing);
        complaint.verified(Complexity.WITH_INSPECTION, MONDAY);
        awaitEntry("COMPLAINT_VERIFIED");
        CaseApiClient.of("dpu").returnToTriage(caseId, "Bukan kewenangan kami");

        // When: the routing still has the classification of the submission
        RoutedComplaint second = routing.reroutedTo("dishub", 2).publish();

        // Then
        JsonPath page = coordinator.awaitCase(second);
        String opened = page.getString("items.find { it.round == 2 }.id");
        JsonPath caseView = coordinator.read(opened).jsonPath();
        assertThat(caseView.getString("categoryCode")).isEqualTo("105");
        assertThat(resolution(caseView, "dueDate")).isEqualTo("2027-02-19");
    }

    @Test
    void shouldOnlyRecordAnEarlierDecisionThatArrivesAfterALaterOne() {
        // Given
        routing.publish();
        coordinator.awaitCase(routing);
        complaint.publish(correction(Complexity.WITH_INSPECTION));
        awaitEntry("CLASSIFICATION_CORRECTED");

        // When: a dead letter is sent again
        complaint.verified(Complexity.SIMPLE, FRIDAY_MORNING);

        // Then
        JsonPath caseView = awaitEntry("COMPLAINT_VERIFIED");
        assertThat(caseView.getString("complexity")).isEqualTo("WITH_INSPECTION");
        assertThat(resolution(caseView, "dueDate")).isEqualTo("2027-02-19");
        assertThat(last(complaint.deadlines(), "VERIFICATION", "state")).isEqualTo("MET");
    }

    @Test
    void shouldNotAskTheReporterToCompleteAComplaintThatWasFoundCompleteSince() {
        // Given
        routing.publish();
        coordinator.awaitCase(routing);
        complaint.decidedComplete(local("2026-11-24T09:00:00"));
        complaint.awaitState("OUTER_LIMIT", "RUNNING");

        // When: a dead letter is sent again
        complaint.decidedIncomplete(MONDAY);
        complaint.verified(Complexity.SIMPLE, MONDAY);

        // Then
        JsonPath deadlines = complaint.awaitState("VERIFICATION", "MET");
        assertThat(last(deadlines, "COMPLETION_BY_REPORTER", "state")).isEmpty();
    }

    /** The time at an agency counts on: a return does not start the clock of the reporter again. */
    @Test
    void shouldCountTheAnswerFromTheFirstRoutingWhicheverAgencyHasTheComplaintUu25Of2009Art50() {
        // Given: the first agency waits for the reporter for two working days, and returns the complaint after a week
        routing.publish();
        String first = coordinator.awaitCaseId(routing);
        CaseApiClient officer = CaseApiClient.of("dpu");
        clock.stopAt(local("2026-11-23T00:00:00"));
        officer.perform(first, "information-requests", Map.of("question", "Di mana?"));
        clock.stopAt(local("2026-11-25T00:00:00"));
        officer.perform(first, "information-requests/end", Map.of("reason", "Sudah jelas"));
        clock.stopAt(local("2026-11-27T10:00:00"));
        officer.returnToTriage(first, "Bukan kewenangan kami");

        // When
        RoutedComplaint second =
                routing.reroutedTo("dishub", 2, local("2026-12-01T10:00:00")).publish();

        // Then
        String opened = coordinator.awaitCase(second).getString("items.find { it.round == 2 }.id");
        JsonPath caseView = coordinator.read(opened).jsonPath();
        assertThat(resolution(caseView, "startedAt")).isEqualTo(FRIDAY_MORNING.toString());
        assertThat(resolution(caseView, "dueDate"))
                .as("14 working days from 20 November, and the two that were given back")
                .isEqualTo("2026-12-14");
        assertThat(caseView.getString("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }.dueDate"))
                .as("the new agency has its own time for the first follow-up")
                .isEqualTo("2026-12-08");
        assertThat(complaint.deadlines().getList("items")).as("verified once").hasSize(2);
    }

    private ComplaintCorrected correction(Complexity complexity) {
        return new ComplaintCorrected(
                routing.complaintId(),
                ComplaintKind.COMPLAINT,
                "105",
                complexity,
                "64.02.07",
                false,
                List.of("complexity"),
                "Perlu pemeriksaan lapangan",
                MONDAY);
    }

    private int postponed() {
        return Integer.parseInt(database.column(
                        "select count(*) from postponed_complaint_event where complaint_id = ?", routing.complaintId())
                .getFirst());
    }

    /** Returns the case as it is once the entry is there: a response may have a later entry than state. */
    private JsonPath awaitEntry(String type) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> theCase().getList("entries.type", String.class), types -> types.contains(type));
        return theCase();
    }

    private JsonPath theCase() {
        return coordinator.awaitCase(routing).setRootPath("items[0]");
    }

    private static String resolution(JsonPath caseView, String property) {
        return caseView.getString("deadlines.find { it.stage == 'RESOLUTION' }." + property);
    }
}
