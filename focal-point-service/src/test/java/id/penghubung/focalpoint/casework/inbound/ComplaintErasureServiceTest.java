package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.kit.testing.Polling.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintErased;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.InformationProvided;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.Location;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.files.FileStorage;
import id.penghubung.kit.files.UploadCleanupJob;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** UU 27/2022 Art. 8, 43: the erasure of a complaint reaches the cases of agencies; figures and the sealed record stay. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ComplaintErasureServiceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** Events wait here for two weeks (docs/personal-data.md). */
    private static final Set<String> EVENTS = Set.of("outbox", "published_event");

    @Inject
    TestDatabase database;

    @Inject
    UploadCleanupJob cleanup;

    @Inject
    FileStorage storage;

    @Inject
    MovableClock clock;

    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");
    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    @AfterEach
    void resumeClock() {
        clock.run();
    }

    @Test
    void shouldEraseEachTextOfAnErasedComplaintAndKeepTheFiguresAndTheRecord() {
        // Given
        String caseId = workedOn();
        JsonPath before = coordinator.read(caseId).jsonPath();

        // When
        complaint.publish(new ComplaintErased(routing.complaintId(), Instant.now()));

        // Then
        JsonPath after = awaitErased(caseId);
        assertThat(database.tablesContaining(mark, EVENTS)).isEmpty();
        assertThat(after.getString("title")).isEqualTo("(dihapus)");
        assertThat(after.getString("location")).isNull();
        assertThat(after.getList("attachments")).isEmpty();
        assertThat(after.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(after.getString("categoryCode")).isEqualTo("101");
        assertThat(after.getList("deadlines")).isEqualTo(before.getList("deadlines"));
        assertThat(after.getList("entries.type", String.class))
                .as("what happened stays in the record")
                .startsWith(before.getList("entries.type", String.class).toArray(String[]::new))
                .endsWith("TEXTS_ERASED");
        assertThat(after.getList("entries.at", String.class))
                .startsWith(before.getList("entries.at", String.class).toArray(String[]::new));
        assertThat(verification(caseId).getBoolean("verified")).isTrue();
        assertThat(coordinator.list(Map.of("q", mark)).jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void shouldDeleteTheFilesOfAnErasedComplaint() {
        // Given
        String caseId = workedOn();
        String sha256 = coordinator.read(caseId).jsonPath().getString("attachments[0].sha256");
        assertThat(storage.find(sha256)).isPresent();

        // When
        complaint.publish(new ComplaintErased(routing.complaintId(), Instant.now()));
        awaitErased(caseId);
        clock.stopAt(Instant.now().plus(Duration.ofHours(2)));
        cleanup.collect();

        // Then
        assertThat(storage.find(sha256)).isEmpty();
    }

    /** Topics have no order between them. */
    @Test
    void shouldStoreNoTextOfACaseWhoseRoutingArrivesAfterTheErasure() {
        // Given
        complaint.publish(new ComplaintWithdrawn(routing.complaintId(), null, Instant.now()));
        complaint.publish(new ComplaintErased(routing.complaintId(), Instant.now()));
        await().atMost(TIMEOUT)
                .until(() -> !database.column(
                                "select 1 from erased_complaint where complaint_id = ?", routing.complaintId())
                        .isEmpty());

        // When
        complaint.publish(routed());

        // Then
        String caseId = coordinator.awaitCaseId(routing);
        assertThat(coordinator.read(caseId).jsonPath().getString("title")).isEqualTo("(dihapus)");
        assertThat(database.tablesContaining(mark, EVENTS)).isEmpty();
        assertThat(verification(caseId).getBoolean("verified")).isTrue();
    }

    /** A routing that was a dead letter is sent again after the complaint has ended and was erased. */
    @Test
    void shouldOpenNoCaseToWorkOnForAnErasedComplaint() {
        // Given
        complaint.publish(new ComplaintErased(routing.complaintId(), Instant.now()));
        await().atMost(TIMEOUT)
                .until(() -> !database.column(
                                "select 1 from erased_complaint where complaint_id = ?", routing.complaintId())
                        .isEmpty());

        // When
        complaint.publish(routed());

        // Then
        String caseId = coordinator.awaitCaseId(routing);
        assertThat(coordinator.read(caseId).jsonPath().getString("status")).isEqualTo("RECALLED");
    }

    @Test
    void shouldRecordAnAnswerThatArrivesAfterTheErasureWithoutItsText() {
        // Given
        String caseId = workedOn();
        complaint.publish(new ComplaintErased(routing.complaintId(), Instant.now()));
        int entries = awaitErased(caseId).getList("entries").size();

        // When
        complaint.publish(
                new InformationProvided(routing.complaintId(), 1, UUID.randomUUID(), "Rumah " + mark, Instant.now()));

        // Then
        await().atMost(TIMEOUT)
                .until(() ->
                        coordinator.read(caseId).jsonPath().getList("entries").size() > entries);
        assertThat(database.tablesContaining(mark, EVENTS)).isEmpty();
    }

    /** Returns a withdrawn case with texts and a file of everybody. */
    private String workedOn() {
        complaint.publish(routed());
        String caseId = coordinator.awaitCaseId(routing);
        officer.followUp(caseId, "Kami datang ke rumah " + mark);
        officer.perform(caseId, "notes", Map.of("text", "Pelapor " + mark));
        officer.perform(
                caseId,
                "meetings",
                Map.of(
                        "kind",
                        "MEETING",
                        "at",
                        Instant.now().plus(Duration.ofDays(2)).toString(),
                        "place",
                        "Gang " + mark,
                        "message",
                        "Bicara dengan " + mark));
        attach(caseId);
        String requestId = officer.perform(caseId, "information-requests", Map.of("question", "Di mana " + mark + "?"))
                .jsonPath()
                .getString("entries.find { it.type == 'INFORMATION_REQUESTED' }.details.requestId");
        complaint.publish(new InformationProvided(
                routing.complaintId(), 1, UUID.fromString(requestId), "Di depan " + mark, Instant.now()));
        complaint.publish(new ComplaintWithdrawn(routing.complaintId(), "Beres " + mark, Instant.now()));
        await().atMost(TIMEOUT)
                .until(() ->
                        "WITHDRAWN".equals(coordinator.read(caseId).jsonPath().getString("status")));
        assertThat(database.tablesContaining(mark, EVENTS))
                .contains("agency_case", "attachment", "case_entry", "case_text");
        return caseId;
    }

    private void attach(String caseId) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SampleFiles.pdf());
        file.writeBytes(("\n%" + mark).getBytes(UTF_8));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.officerOf("dpu"))
                .header("If-Match", String.valueOf(officer.read(caseId).header("ETag")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", mark + ".pdf", file.toByteArray())
                .post("/v1/cases/{id}/attachments", caseId)
                .then()
                .statusCode(200);
    }

    private JsonPath awaitErased(String caseId) {
        return await().atMost(TIMEOUT)
                .until(
                        () -> coordinator.read(caseId).jsonPath(),
                        read -> read.getList("entries.type").contains("TEXTS_ERASED"));
    }

    private JsonPath verification(String caseId) {
        return coordinator
                .request()
                .get("/v1/cases/{id}/record/verification", caseId)
                .jsonPath();
    }

    private ComplaintRouted routed() {
        return new ComplaintRouted(
                routing.complaintId(),
                UUID.randomUUID(),
                1,
                "dpu",
                "Dinas PU",
                false,
                new LocalizedText("Karena kategorinya", "Because of its category"),
                DecisionMaker.RULE,
                Instant.now(),
                "KKR-7Q4M-XD2H",
                new ComplaintDetails(
                        ComplaintKind.COMPLAINT,
                        "Jalan rusak " + mark,
                        "Lubang di depan rumah " + mark,
                        "101",
                        "64.02.06",
                        null,
                        new Location(-0.4172, 116.9896, "Gang " + mark),
                        false,
                        false),
                Instant.now());
    }
}
