package id.penghubung.quality.forums;

import static id.penghubung.kit.testing.Polling.await;
import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.events.ForumAnnounced;
import id.penghubung.events.ForumClosed;
import id.penghubung.events.ForumPublished;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.PublishedEvents;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Public consultation forums (PermenPANRB 16/2017), from preparation to follow-up. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ForumTest {

    private final LocalDate today = ForumScenario.today();

    @Inject
    Jdbc jdbc;

    @Inject
    RecordedAgreements recorded;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    /** PermenPANRB 16/2017: before, during and after the session; agreements have owner and due date; results are public. */
    @Test
    void shouldPublishWhatAForumAgreedOnAndFollowItUp() {
        // Given
        ForumScenario forum = ForumScenario.held();
        forum.agree("Loket keempat dibuka pada jam sibuk", today.plusMonths(1))
                .then()
                .statusCode(201);
        forum.recorded();

        // When
        forum.published();

        // Then
        given().get("/v1/public-forums/{id}", forum.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("heldOn", equalTo(today.toString()))
                .body("recordNumber", equalTo("BA-7/RSUD/2026"))
                .body("attendance.participants", contains(25, 2));
        forum.complete(1, 0).then().statusCode(200).body("state", equalTo("DONE"));
        given().get("/v1/public-forums/{id}/agreements", forum.id())
                .then()
                .body("items.text", contains("Loket keempat dibuka pada jam sibuk"))
                .body("items.owner", contains("Instalasi rawat jalan"))
                .body("items.followUp", contains("Loket keempat dibuka."))
                .body("items.late", contains(false));
        forum.step(ForumScenario.head(), "closing").then().statusCode(200).body("state", equalTo("CLOSED"));
        assertThat(recorded.of(UUID.fromString(forum.id())))
                .extracting(ForumAgreement::state)
                .containsExactly(AgreementState.OPEN, AgreementState.DONE);
    }

    /** PermenPANRB 16/2017: the official record is signed by the provider and the public. */
    @Test
    void shouldNotCloseOrPublishAForumWithoutItsRecord() {
        // Given
        ForumScenario forum = ForumScenario.held();

        // When
        Response closed = forum.step(ForumScenario.head(), "closing");

        // Then
        closed.then().statusCode(409).body("type", endsWith(":forum-without-record"));
        forum.step(ForumScenario.head(), "publication")
                .then()
                .statusCode(409)
                .body("type", endsWith(":forum-without-record"));
        forum.read().then().body("state", equalTo("HELD")).body("record", nullValue());
    }

    @Test
    void shouldNotTakeARecordThatOneSideDidNotSign() {
        // Given
        ForumScenario forum = ForumScenario.held();
        Map<String, Object> record = ForumScenario.signedByBoth();
        record.remove("representatives");

        // When
        Response signed = forum.record(record);

        // Then
        signed.then()
                .statusCode(422)
                .body("type", endsWith(":forum-record-unsigned"))
                .body("errors.pointer", contains("#/representatives"));
        forum.read().then().body("state", equalTo("HELD"));
    }

    @Test
    void shouldTakeAScanOfTheRecordWithItsHash() {
        // Given
        ForumScenario forum = ForumScenario.held();
        forum.upload("RECORD", "berita-acara.pdf", SampleFiles.pdf()).then().statusCode(201);
        String scan = ForumScenario.officer()
                .get("/v1/forums/{id}/files", forum.id())
                .then()
                .body("items.kind", contains("RECORD"))
                .body("items[0].sha256.length()", equalTo(64))
                .extract()
                .path("items[0].id");
        Map<String, Object> record = ForumScenario.signedByBoth();
        record.remove("provider");
        record.remove("representatives");
        record.put("scanFileId", scan);

        // When
        Response signed = forum.record(record);

        // Then
        signed.then().statusCode(200).body("state", equalTo("RECORDED")).body("record.scanFileId", equalTo(scan));
        byte[] read = given().auth()
                .oauth2(Tokens.ombudsman())
                .get("/v1/forums/{id}/files/{file}", forum.id(), scan)
                .asByteArray();
        assertThat(read).isEqualTo(SampleFiles.pdf());
        forum.upload("MINUTES", "notulen.pdf", SampleFiles.pdf()).then().statusCode(409);
    }

    @Test
    void shouldRejectAScanOfAWrongTypeAndTheScanOfAnotherForum() {
        // Given
        ForumScenario forum = ForumScenario.held();
        ForumScenario other = ForumScenario.held();
        other.upload("RECORD", "berita-acara.png", SampleFiles.png()).then().statusCode(201);
        String foreign = ForumScenario.officer()
                .get("/v1/forums/{id}/files", other.id())
                .then()
                .extract()
                .path("items[0].id");

        // When
        Response program = forum.upload("RECORD", "berita-acara.pdf", SampleFiles.program());
        Response document = forum.upload("RECORD", "berita-acara.docx", SampleFiles.docx());

        // Then
        program.then().statusCode(415);
        document.then().statusCode(415).body("type", endsWith(":forum-scan-kind"));
        ForumScenario.officer().get("/v1/forums/{id}/files", forum.id()).then().body("items.size()", equalTo(0));
        Map<String, Object> record = ForumScenario.signedByBoth();
        record.put("scanFileId", foreign);
        forum.record(record).then().statusCode(400).body("errors.pointer", contains("#/scanFileId"));
    }

    /** Open agreements keep a forum open until they are due; then they stand as overdue on its record. */
    @Test
    void shouldCloseWithAnOpenAgreementOnlyAsOverdueOnTheRecord() {
        // Given
        ForumScenario forum = ForumScenario.held();
        forum.agree("Ruang tunggu diperluas", today.plusDays(10)).then().statusCode(201);
        forum.recorded().published();
        forum.step(ForumScenario.head(), "closing")
                .then()
                .statusCode(409)
                .body("type", endsWith(":forum-agreements-open"))
                .body("errors.pointer", contains("#/agreements/1"));
        jdbc.update(
                "update forum_agreement set due_on = ? where forum_id = ?",
                today.minusDays(1),
                UUID.fromString(forum.id()));

        // When
        Response closed = forum.step(ForumScenario.head(), "closing");

        // Then
        closed.then().statusCode(200).body("state", equalTo("CLOSED"));
        given().get("/v1/public-forums/{id}/agreements", forum.id())
                .then()
                .body("items.state", contains("OVERDUE"))
                .body("items.late", contains(true));
        forum.complete(1, 1)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("late", equalTo(true));
    }

    @Test
    void shouldAnnounceEachStepThatThePublicCanSee() {
        // Given
        ForumScenario forum = ForumScenario.held();
        forum.agree("Ruang tunggu diperluas", today).then().statusCode(201);
        forum.recorded().published();
        forum.complete(1, 0).then().statusCode(200);

        // When
        forum.step(ForumScenario.head(), "closing").then().statusCode(200);

        // Then
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<Object> events = PublishedEvents.of(HOSPITAL, forum.id());
            assertThat(events).hasSize(3);
            assertThat(events.get(0)).isInstanceOf(ForumAnnounced.class);
            assertThat(events.get(1)).isInstanceOfSatisfying(ForumPublished.class, published -> {
                assertThat(published.participants()).isEqualTo(27);
                assertThat(published.agreements()).isEqualTo(1);
            });
            assertThat(events.get(2))
                    .isInstanceOfSatisfying(
                            ForumClosed.class,
                            closed -> assertThat(closed.agreementsDone()).isEqualTo(1));
        });
    }

    @Test
    void shouldNameWhatIsMissingForTheAnnouncement() {
        // Given
        ForumScenario forum = ForumScenario.prepared(
                Map.of("topic", "Loket", "subject", "SERVICE_PROBLEM", "consultedOn", "Antrean di loket pendaftaran."));

        // When
        Response announced = forum.step(ForumScenario.officer(), "announcement");

        // Then
        announced
                .then()
                .statusCode(422)
                .body("type", endsWith(":forum-not-prepared"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/preparation/plannedAt", "#/preparation/place", "#/preparation/invitations"));
        given().get("/v1/public-forums/{id}", forum.id()).then().statusCode(404);
    }

    @Test
    void shouldRejectAStaleVersionAndAMissingOne() {
        // Given
        ForumScenario forum = ForumScenario.held();
        String before = forum.tag();
        forum.agree("Loket dibuka pukul tujuh", today).then().statusCode(201);

        // When
        Response stale = ForumScenario.officer()
                .header("If-Match", before)
                .body(ForumScenario.signedByBoth())
                .post("/v1/forums/{id}/record", forum.id());

        // Then
        stale.then().statusCode(412);
        ForumScenario.officer()
                .body(ForumScenario.signedByBoth())
                .post("/v1/forums/{id}/record", forum.id())
                .then()
                .statusCode(428);
        forum.read().then().body("state", equalTo("HELD"));
    }

    @Test
    void shouldKeepAgreementsAsTheyWereSigned() {
        // Given
        ForumScenario forum = ForumScenario.held();
        forum.agree("Loket dibuka pukul tujuh", today).then().statusCode(201);
        forum.agree("Nomor antrean daring", today).then().statusCode(201);
        ForumScenario.officer()
                .header("If-Match", "\"0\"")
                .delete("/v1/forums/{id}/agreements/{number}", forum.id(), 2)
                .then()
                .statusCode(204);
        forum.recorded();

        // When
        Response edited = ForumScenario.officer()
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "Loket dibuka pukul delapan", "owner", "Loket", "dueOn", today.toString()))
                .put("/v1/forums/{id}/agreements/{number}", forum.id(), 1);

        // Then
        edited.then().statusCode(409).body("type", endsWith(":forum-step-not-allowed"));
        forum.agree("Kesepakatan baru", today).then().statusCode(409);
        forum.hold(ForumScenario.session()).then().statusCode(409);
        ForumScenario.officer()
                .get("/v1/forums/{id}/agreements", forum.id())
                .then()
                .body("items.text", contains("Loket dibuka pukul tujuh"));
    }

    @Test
    void shouldShowAForumInPreparationToItsOwnAgencyOnly() {
        // Given
        ForumScenario forum = ForumScenario.prepared(ForumScenario.preparation());

        // When
        Response foreign = ForumScenario.as(Tokens.officerOf("dpu")).get("/v1/forums/{id}", forum.id());

        // Then
        foreign.then().statusCode(404);
        ForumScenario.as(Tokens.officerOf("dpu"))
                .header("If-Match", "\"0\"")
                .post("/v1/forums/{id}/announcement", forum.id())
                .then()
                .statusCode(404);
        ForumScenario.add(ForumScenario.as(Tokens.officerOf("dpu")), HOSPITAL, ForumScenario.preparation())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/unitCode"));
        ForumScenario.as(Tokens.ombudsman())
                .get("/v1/forums?unit={unit}", HOSPITAL)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(forum.id()));
        given().get("/v1/public-forums").then().body("items.id", not(hasItem(forum.id())));
        ForumScenario.as(Tokens.qualityCoordinator())
                .header("If-Match", forum.tag())
                .post("/v1/forums/{id}/announcement", forum.id())
                .then()
                .statusCode(200);
    }

    @Test
    void shouldPublishNeitherMinutesNorNamesOfThePublic() {
        // Given
        ForumScenario forum = ForumScenario.held().recorded();

        // When
        forum.published();

        // Then
        String everything = given().get("/v1/public-forums/{id}", forum.id()).asString();
        assertThat(everything).doesNotContain(ForumScenario.REPRESENTATIVE).doesNotContain("Direktur membuka forum");
        forum.read().then().body("record.representatives.name", contains(ForumScenario.REPRESENTATIVE));
    }

    @Test
    void shouldAddOneForumForARepeatedRequest() {
        // Given
        Map<String, Object> body = new HashMap<>();
        body.put("unitCode", HOSPITAL);
        body.put("preparation", ForumScenario.preparation());
        String key = UUID.randomUUID().toString();
        String first = ForumScenario.officer()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/forums")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        Response repeated = ForumScenario.officer()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/forums");

        // Then
        repeated.then().statusCode(201).body("id", equalTo(first));
    }
}
