package id.penghubung.focalpoint.directory;

import static id.penghubung.events.Topics.DIRECTORY;
import static id.penghubung.focalpoint.testing.DirectoryApiClient.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests terms and deputies of officers, and the access to their contacts. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AppointmentServiceTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");

    @Inject
    OfficerDirectory officers;

    @Inject
    AgencyAnswering answering;

    @Inject
    MovableClock clock;

    @BeforeEach
    void stopClock() {
        clock.stopAt(FRIDAY);
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldFindTheOfficersOfAnAgency() {
        assertThat(officers.isOfficer("dpu", "dpu")).isTrue();
        assertThat(officers.isOfficer("dpu", "dpu-staf")).isTrue();
        assertThat(officers.isOfficer("dpu", "dinkes")).isFalse();
        assertThat(officers.nameOf("dpu", "dpu-kepala")).contains("Yusuf Ramadhan");
    }

    @Test
    void shouldApplyTermsByTheOfficeTimeZone() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("dinsos");
        head.add("focal-points", person("sosial-1", Map.of("termFrom", "2026-11-21", "termUntil", "2026-11-30")));

        // Then
        assertThat(officers.isOfficer("dinsos", "sosial-1")).isFalse();
        clock.stopAt(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(officers.isOfficer("dinsos", "sosial-1"))
                .as("the 21st begins in Tenggarong")
                .isTrue();
        clock.stopAt(Instant.parse("2026-11-30T15:59:59Z"));
        assertThat(officers.isOfficer("dinsos", "sosial-1")).isTrue();
        clock.stopAt(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(officers.isOfficer("dinsos", "sosial-1")).isFalse();
    }

    @Test
    void shouldPublishWhoAnswersForAnAgency() {
        // Given: an agency where nobody has been appointed yet
        RestAssured.given()
                .auth()
                .oauth2(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(Map.of("code", "dinkop", "name", "Dinas Koperasi", "kind", "DEPARTMENT"))
                .post("/v1/agencies");
        DirectoryApiClient head = DirectoryApiClient.ofHead("dinkop");

        // When: the term of the only officer ends, and later a head is appointed
        head.add("focal-points", person("koperasi-1", Map.of("termUntil", "2026-11-30")))
                .then()
                .statusCode(201);
        clock.stopAt(Instant.parse("2026-12-01T02:00:00Z"));
        assertThat(answering.outdated()).contains("dinkop");
        answering.refresh("dinkop");
        assertThat(answering.outdated()).doesNotContain("dinkop");
        head.add("focal-points", person("koperasi-2", Map.of("role", "HEAD")))
                .then()
                .statusCode(201);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Topics.read(DIRECTORY, "dinkop"))
                        .extracting(record ->
                                DomainEvents.body(record).path("answeredBy").asText("-"))
                        .endsWith("FOCAL_POINT", "NOBODY", "HEAD"));
    }

    @Test
    void shouldEndATermAndKeepTheEntry() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("dlhk");
        Response added = head.add("focal-points", person("hutan-1", Map.of()));
        String path = "/v1/agencies/dlhk/focal-points/" + added.path("id") + "/term-end";

        // When
        Response ended = head.request()
                .header("If-Match", added.header("ETag"))
                .body(Map.of("lastDay", "2026-11-19"))
                .post(path);
        ended.then().statusCode(200).body("termUntil", equalTo("2026-11-19"));

        // Then
        assertThat(officers.isOfficer("dlhk", "hutan-1")).isFalse();
        head.get("focal-points").then().body("items.account", hasItem("hutan-1"));
        head.request()
                .header("If-Match", ended.header("ETag"))
                .body(Map.of("lastDay", "2026-12-19"))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:term-ended"));
    }

    @Test
    void shouldNotEndATermBeforeItsFirstDay() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("dp3a");
        Response added = head.add("focal-points", person("anak-1", Map.of("termFrom", "2026-11-10")));
        String path = "focal-points/" + added.path("id");

        // When
        Response refused = head.request()
                .header("If-Match", added.header("ETag"))
                .body(Map.of("lastDay", "2026-11-09"))
                .post("/v1/agencies/dp3a/" + path + "/term-end");

        // Then
        refused.then().statusCode(400).body("errors[0].pointer", equalTo("#/lastDay"));
        head.get(path).then().header("ETag", added.header("ETag")).body("termUntil", nullValue());
        assertThat(officers.isOfficer("dp3a", "anak-1")).isTrue();
        head.get("history").then().body("items.action", equalTo(List.of("ADDED")));
    }

    @Test
    void shouldRejectOverlappingTermsOfOneAccount() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("disdukcapil");
        head.add("focal-points", person("capil-1", Map.of("termUntil", "2026-06-30")));

        // Then
        head.add("focal-points", person("capil-1", Map.of("termFrom", "2026-06-30")))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:terms-overlap"));
        head.add("focal-points", person("capil-1", Map.of("termFrom", "2026-07-01")))
                .then()
                .statusCode(201);
    }

    @Test
    void shouldReturnTheDeputyWhileAnOfficerIsAbsent() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("distransnaker");
        String deputy =
                head.add("focal-points", person("naker-wakil", Map.of())).path("id");
        head.add(
                "focal-points",
                person("naker-1", Map.of("deputyId", deputy, "absentFrom", "2026-11-20", "absentUntil", "2026-11-22")));

        // Then
        assertThat(recipientFor("distransnaker", "naker-1")).isEqualTo("naker-wakil");
        clock.stopAt(Instant.parse("2026-11-23T02:00:00Z"));
        assertThat(recipientFor("distransnaker", "naker-1")).isEqualTo("naker-1");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deputiesForOneDay")
    void shouldReturnTheAbsentOfficerWhileTheDeputyCannotStandIn(String account, Map<String, ?> deputy) {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("diskominfo");
        String deputyId =
                head.add("focal-points", person(account + "-wakil", deputy)).path("id");
        head.add(
                        "focal-points",
                        person(
                                account,
                                Map.of("deputyId", deputyId, "absentFrom", "2026-11-20", "absentUntil", "2026-11-22")))
                .then()
                .statusCode(201);
        assertThat(recipientFor("diskominfo", account)).isEqualTo(account + "-wakil");

        // When
        clock.stopAt(Instant.parse("2026-11-21T02:00:00Z"));

        // Then
        assertThat(recipientFor("diskominfo", account)).isEqualTo(account);
        assertThat(officers.isOfficer("diskominfo", account))
                .as("an absent officer still answers for the agency")
                .isTrue();
    }

    static Stream<Arguments> deputiesForOneDay() {
        return Stream.of(
                Arguments.of("deputy-absent", Map.of("absentFrom", "2026-11-21", "absentUntil", "2026-11-22")),
                Arguments.of("deputy-left", Map.of("termUntil", "2026-11-20")));
    }

    private String recipientFor(String agency, String account) {
        return officers.ofAgencies(List.of(agency))
                .get(agency)
                .recipientsFor(account)
                .orElseThrow()
                .account();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("invalidPeople")
    void shouldReportInvalidFields(Map<String, ?> invalid, String pointer) {
        DirectoryApiClient.ofHead("dpu")
                .add("focal-points", person("baru-1", invalid))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems(pointer));
    }

    static Stream<Arguments> invalidPeople() {
        return Stream.of(
                Arguments.of(Map.of("email", "bukan surel"), "#/email"),
                Arguments.of(Map.of("account", "Nama Lengkap"), "#/account"),
                Arguments.of(Map.of("name", "  "), "#/name"),
                Arguments.of(Map.of("phone", "telepon saya"), "#/phone"),
                Arguments.of(Map.of("termUntil", "2025-12-31"), "#/termUntil"),
                Arguments.of(Map.of("absentFrom", "2026-11-01"), "#/absentUntil"),
                Arguments.of(Map.of("absentFrom", "2026-11-02", "absentUntil", "2026-11-01"), "#/absentUntil"),
                Arguments.of(Map.of("unitId", "0190b7a0-0000-7000-8000-000000000000"), "#/unitId"),
                Arguments.of(Map.of("deputyId", "0190b7a0-0000-7000-8000-000000000000"), "#/deputyId"));
    }

    @Test
    void shouldShowContactsOnlyToAuthorisedCallers() {
        assertThat(contactsOf("dpu", Tokens.officerOf("dpu"))).isEqualTo(200);
        assertThat(contactsOf("dpu", Tokens.coordinator())).isEqualTo(200);
        assertThat(contactsOf("dpu", Tokens.admin())).isEqualTo(200);
        assertThat(contactsOf("dpu", Tokens.officerOf("dinkes"))).isEqualTo(404);
        assertThat(contactsOf("dpu", Tokens.reporter())).isEqualTo(403);
    }

    @Test
    void shouldShowTheOmbudsmanOnlyContactsOfAgenciesThatSigned() {
        assertThat(contactsOf("dpu", Tokens.ombudsman())).isEqualTo(200);
        assertThat(contactsOf("dispar", Tokens.ombudsman())).isEqualTo(404);
    }

    @Test
    void shouldShowTheRegionalSecretaryTheContactsOfAllAgencies() {
        assertThat(contactsOf("dispar", Tokens.secretary())).isEqualTo(200);
    }

    private static int contactsOf(String agency, String token) {
        return DirectoryApiClient.of(agency, token).get("focal-points").statusCode();
    }

    @Test
    void shouldRejectAChangeWithAnOutdatedVersion() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("dpmptsp");
        Response added = head.add("focal-points", person("izin-1", Map.of()));
        String path = "focal-points/" + added.path("id");
        Map<String, Object> moved = new HashMap<>(person("izin-1", Map.of("position", "Kepala Bidang")));

        // Then
        head.change(path, added.header("ETag"), moved)
                .then()
                .statusCode(200)
                .body("position", equalTo("Kepala Bidang"));
        head.change(path, added.header("ETag"), moved).then().statusCode(412);
        head.get(path).then().statusCode(200).body("position", equalTo("Kepala Bidang"));
    }
}
