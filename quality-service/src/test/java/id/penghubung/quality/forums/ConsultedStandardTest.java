package id.penghubung.quality.forums;

import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.standards.StandardScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A standard becomes consulted by naming its forum (PermenPANRB 15/2014 and 16/2017). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConsultedStandardTest {

    private final LocalDate day = ForumScenario.today();

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldConsultAStandardByNamingTheForumThatDiscussedIt() {
        // Given
        StandardScenario service = draft();
        ForumScenario forum = ForumScenario.announced(discussing(service)).holdNow();
        consult(service, forum).then().statusCode(400).body("errors.pointer", contains("#/forumId"));
        forum.recorded();

        // When
        Response consulted = consult(service, forum);

        // Then
        consulted
                .then()
                .statusCode(200)
                .body("state", equalTo("CONSULTED"))
                .body("forumId", equalTo(forum.id()))
                .body("forum", equalTo("Standar pendaftaran rawat jalan"))
                .body("consultedOn", equalTo(day.toString()));
        service.publish(1, day.toString()).then().statusCode(200);
    }

    @Test
    void shouldNotTakeAForumThatDiscussedSomethingElse() {
        // Given
        StandardScenario service = draft();
        ForumScenario forum = ForumScenario.held().recorded();

        // When
        Response consulted = consult(service, forum);

        // Then
        consulted.then().statusCode(400).body("errors.pointer", contains("#/forumId"));
        service.read(1).then().body("state", equalTo("DRAFT"));
    }

    /** PermenPANRB 16/2017: a service is consulted on by the forum of its unit, not by one that is only named in words. */
    @Test
    void shouldTakeOnlyAStoredForumOfTheUnit() {
        // Given
        StandardScenario service = draft();

        // When
        Response inWords = StandardScenario.officer()
                .header("If-Match", service.read(1).header("ETag"))
                .body(Map.of("forum", "FKP RSUD", "heldOn", day.toString()))
                .post("/v1/services/{code}/standards/1/consultation", service.code());
        Response unknown = service.consult(1, UUID.randomUUID().toString());

        // Then
        inWords.then().statusCode(400).body("errors.pointer", contains("#/forumId"));
        unknown.then().statusCode(400).body("errors.pointer", contains("#/forumId"));
        service.read(1).then().body("state", equalTo("DRAFT"));
    }

    /** PermenPANRB 16/2017: what is published is what the public was consulted on. */
    @Test
    void shouldConsultAgainOnAStandardThatChangedAfterItsForum() {
        // Given
        StandardScenario service = draft();
        String forum = ForumScenario.discussing(Tokens.officerOf(HOSPITAL), HOSPITAL, service.code(), 1);
        service.consult(1, forum).then().statusCode(200);
        service.edit(1, StandardScenario.complete()).then().statusCode(200).body("state", equalTo("CONSULTED"));
        Map<String, Object> dearer = StandardScenario.complete();
        dearer.put("fee", Map.of("amountRupiah", 75000));

        // When
        Response edited = service.edit(1, dearer);

        // Then
        edited.then().statusCode(200).body("state", equalTo("DRAFT")).body("forumId", nullValue());
        service.publish(1).then().statusCode(409).body("type", endsWith(":standard-not-consulted"));
        service.consult(1, forum).then().statusCode(409).body("type", endsWith(":standard-changed-since-forum"));
        service.consult(1).then().statusCode(200).body("state", equalTo("CONSULTED"));
        service.publish(1).then().statusCode(200).body("components.fee.amountRupiah", equalTo(75000));
    }

    @Test
    void shouldEnterAForumAndAStandardFromBeforeTheSystemWithTheirRealDates() {
        // Given
        StandardScenario service = draft();
        ForumScenario forum = ForumScenario.prepared(discussing(service));
        enterEarlier(forum, LocalDate.of(2024, 3, 20))
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("earlier.document", equalTo("BA-2/RSUD/2024"))
                .body("earlier.enteredAt", notNullValue());
        Map<String, Object> record = ForumScenario.signedByBoth();
        record.put("signedAt", "2024-03-20T06:00:00Z");
        forum.record(record).then().statusCode(200);
        consult(service, forum).then().statusCode(200).body("consultedOn", equalTo("2024-03-20"));

        // When
        Response published = publishEarlier(service, 1, "2024-05-02", "2024-05-06");

        // Then
        published
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("publishedAt", equalTo("2024-05-05T16:00:00Z"))
                .body("reviewDueOn", equalTo("2025-05-06"))
                .body("earlier.reason", equalTo("Ditetapkan sebelum sistem dipakai"));
        service.begin(changed()).then().statusCode(201);
        service.consult(2).then().statusCode(200);
        publishEarlier(service, 2, day.toString(), day.toString())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/publishedOn"));
        service.publish(2).then().statusCode(200);
        service.read(1).then().body("state", equalTo("SUPERSEDED")).body("earlier", notNullValue());
    }

    @Test
    void shouldEnterEarlierDatesOnlyInThePastAndInTheirOrder() {
        // Given
        StandardScenario service = draft();
        ForumScenario forum = ForumScenario.prepared(discussing(service));

        // When
        Response today = enterEarlier(forum, day);

        // Then
        today.then().statusCode(400).body("errors.pointer", contains("#/session/heldOn"));
        enterEarlier(forum, LocalDate.of(2024, 3, 20)).then().statusCode(200);
        forum.recorded();
        consult(service, forum).then().statusCode(200);
        publishEarlier(service, 1, "2024-03-19", "2024-05-06")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/decree/decreeDate"));
        publishEarlier(service, 1, "2024-05-02", "2024-05-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/publishedOn"));
        service.read(1).then().body("state", equalTo("CONSULTED"));
    }

    @Test
    void shouldShowTheDraftToEverybodyFromTheAnnouncementOnAndTakeCommentsOnIt() {
        // Given
        StandardScenario service = draft();
        Map<String, Object> preparation = ForumScenario.withConsultation();
        preparation.put("standards", List.of(Map.of("serviceCode", service.code(), "number", 1)));
        ForumScenario forum = ForumScenario.prepared(preparation);
        readDraft(forum, service).then().statusCode(404);

        // When
        forum.step(ForumScenario.officer(), "announcement").then().statusCode(200);

        // Then
        readDraft(forum, service).then().statusCode(200).body("components.output", equalTo("Nomor antrean poliklinik"));
        given().get("/v1/public-forums/{id}/drafts/{code}", forum.id(), "layanan-lain")
                .then()
                .statusCode(404);
        forum.propose(Map.of(
                        "kind", "COMMENT",
                        "group", "USERS",
                        "serviceCode", service.code(),
                        "component", "fee",
                        "text", "Biayanya terlalu mahal."))
                .then()
                .statusCode(201);
    }

    @Test
    void shouldPrepareAForumOnlyWithDraftsOfItsUnit() {
        // Given
        StandardScenario service = draft();

        // When
        Response foreign = ForumScenario.add(
                ForumScenario.as(Tokens.qualityCoordinator()), SampleUnits.WELFARE, discussing(service));

        // Then
        foreign.then().statusCode(400).body("errors.pointer", contains("#/preparation/standards/0"));
    }

    private static StandardScenario draft() {
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Pendaftaran rawat jalan");
        service.begin(StandardScenario.complete()).then().statusCode(201);
        return service;
    }

    private static Map<String, Object> changed() {
        Map<String, Object> components = StandardScenario.complete();
        components.put("staffCount", 6);
        return components;
    }

    private static Response enterEarlier(ForumScenario forum, LocalDate heldOn) {
        Map<String, Object> session = ForumScenario.session();
        session.put("heldOn", heldOn.toString());
        return forum.current(ForumScenario.as(Tokens.qualityCoordinator()))
                .body(Map.of(
                        "session", session,
                        "reason", "Diselenggarakan sebelum sistem dipakai",
                        "document", "BA-2/RSUD/2024"))
                .post("/v1/forums/{id}/earlier-session", forum.id());
    }

    private static Response publishEarlier(
            StandardScenario service, int number, String decreeDate, String publishedOn) {
        return StandardScenario.as(Tokens.qualityCoordinator())
                .header("If-Match", service.read(number).header("ETag"))
                .body(Map.of(
                        "decree",
                        Map.of("decreeNumber", "SK-4", "decreeDate", decreeDate),
                        "publishedOn",
                        publishedOn,
                        "reason",
                        "Ditetapkan sebelum sistem dipakai",
                        "document",
                        "SK-4/RSUD/2024"))
                .post("/v1/services/{code}/standards/{number}/earlier-publication", service.code(), number);
    }

    private static Map<String, Object> discussing(StandardScenario service) {
        Map<String, Object> preparation = ForumScenario.preparation();
        preparation.put("standards", List.of(Map.of("serviceCode", service.code(), "number", 1)));
        return preparation;
    }

    private static Response readDraft(ForumScenario forum, StandardScenario service) {
        return given().get("/v1/public-forums/{id}/drafts/{code}", forum.id(), service.code());
    }

    private static Response consult(StandardScenario service, ForumScenario forum) {
        return service.consult(1, forum.id());
    }
}
