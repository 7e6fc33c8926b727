package id.penghubung.complaints.notifications;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Complaints;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sentences of mails about steps that are easily confused with others, and about steps of which only complaints-service knows. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MailSentencesTest {

    private final NotifiedReporter reporter = new NotifiedReporter();

    @Inject
    NotificationWorkers workers;

    @Inject
    Jdbc jdbc;

    /** Otherwise a batch of steps that other tests have left could end between two steps of this reporter, who then got two mails. */
    @BeforeEach
    void dispatchTheStepsOfOthers() {
        workers.dispatch();
    }

    /** UU 25/2009 Art. 44: a question is not a missing part, and without an answer the agency may simply go on. */
    @Test
    void shouldRemindOfAQuestionWithoutSayingThatTheComplaintIsIncomplete() {
        // Given
        String id = reporter.submitted();
        Complaints.route(id, 1, "dpu");
        AgencyEvents.requestInformation(id, "Di sebelah mana?", LocalDate.of(2026, 12, 28), "CONTINUE");
        Complaints.awaitStatus(id, "NEEDS_INFORMATION");
        workers.dispatchAndSend();

        // When
        Complaints.remind(id, "INFORMATION_REPLY", Instant.now().plusSeconds(1));
        await().untilAsserted(() -> assertThat(waitingSteps(id)).isEqualTo(1));
        workers.dispatchAndSend();

        // Then
        assertThat(reporter.mails().getLast())
                .contains("masih menunggu jawaban Anda")
                .doesNotContain("belum dilengkapi", "dianggap dicabut");
    }

    /** SP4N-LAPOR: the reporter of a complaint that is shown to the public is told so. */
    @Test
    void shouldTellTheReporterOfAPublicationAndOfItsChangeAndEndSp4nLapor() {
        // Given
        String id = reporter.submitted();
        Coordinator.act(id, "verification", Map.of()).then().statusCode(200);
        workers.dispatchAndSend();

        // When
        publish(id);
        workers.dispatchAndSend();
        publish(id);
        workers.dispatchAndSend();
        as(Tokens.coordinator())
                .header("If-Match", Coordinator.versionOf(id))
                .delete("/v1/complaints/" + id + "/publication")
                .then()
                .statusCode(204);
        workers.dispatchAndSend();

        // Then
        assertThat(reporter.mails()).hasSize(4);
        assertThat(reporter.mails().get(1))
                .contains("kini ditampilkan kepada umum")
                .doesNotContain(reporter.name);
        assertThat(reporter.mails().get(2)).contains("untuk umum diperbaiki");
        assertThat(reporter.mails().get(3)).contains("tidak lagi ditampilkan kepada umum");
    }

    @Test
    void shouldOfferTheSuperiorAndTheOmbudsmanWhenTheAgencyUpholdsItsAnswer() {
        // Given
        String id = reporter.submitted();
        Complaints.route(id, 1, "dpu");
        AgencyEvents.resolve(id);
        Complaints.awaitStatus(id, "RESPONDED");
        post(id, "disputes").then().statusCode(200);
        workers.dispatchAndSend();

        // When
        AgencyEvents.uphold(id);
        Complaints.awaitStatus(id, "RESPONDED");
        workers.dispatchAndSend();
        post(id, "superior-review").then().statusCode(200);
        workers.dispatchAndSend();

        // Then
        assertThat(reporter.mails()).hasSize(3);
        assertThat(reporter.mails().get(1))
                .contains("mempertahankan jawabannya", "meminta atasan", "Ombudsman")
                .doesNotContain("telah menjawab");
        assertThat(reporter.mails().get(2)).contains("Permintaan Anda kepada atasan");
    }

    @Test
    void shouldNotOfferTheSuperiorAgainWhoWasAskedBefore() {
        // Given: the reporter asks the superior about a poor answer, and then disputes it
        String id = reporter.submitted();
        Complaints.route(id, 1, "dpu");
        AgencyEvents.resolve(id);
        Complaints.awaitStatus(id, "RESPONDED");
        as(reporter.token())
                .contentType(ContentType.JSON)
                .body(Map.of("rating", 1, "comment", "Lambat"))
                .put("/v1/complaints/" + id + "/rating")
                .then()
                .statusCode(200);
        post(id, "superior-review").then().statusCode(200);
        post(id, "disputes").then().statusCode(200);
        workers.dispatchAndSend();

        // When
        AgencyEvents.uphold(id);
        Complaints.awaitStatus(id, "RESPONDED");
        workers.dispatchAndSend();

        // Then
        assertThat(reporter.mails()).hasSize(2);
        assertThat(reporter.mails().getLast()).contains("telah menjawab").doesNotContain("meminta atasan");
    }

    private Response post(String id, String act) {
        return as(reporter.token())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Lubang masih ada"))
                .post("/v1/complaints/" + id + "/" + act);
    }

    private static void publish(String id) {
        Coordinator.act(
                        id,
                        "publication",
                        Map.of(
                                "title",
                                "Jalan rusak di sekitar pasar",
                                "text",
                                "Beberapa lubang di jalan dekat pasar."))
                .then()
                .statusCode(200);
    }

    private int waitingSteps(String id) {
        return jdbc.one(
                "select count(*) from reporter_step where complaint_id = ?", row -> row.getInt(1), UUID.fromString(id));
    }
}
