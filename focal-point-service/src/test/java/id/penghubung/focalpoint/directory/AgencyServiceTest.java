package id.penghubung.focalpoint.directory;

import static id.penghubung.events.Topics.DIRECTORY;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.QueryPlans;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests changes to agencies, units and settings, and their history. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AgencyServiceTest {

    @Inject
    AgencyWorkflowRules rules;

    @Inject
    QueryPlans plans;

    @Inject
    DataSource database;

    @Test
    void shouldMarkSixteenAgenciesThatSignedTheAgreementOn18May2022() {
        List<Map<String, ?>> agencies =
                admin().queryParam("limit", 100).get("/v1/agencies").jsonPath().getList("items");

        assertThat(agencies.stream().filter(agency -> "2022-05-18".equals(agency.get("agreementDate"))))
                .hasSize(16)
                .allMatch(agency -> Boolean.TRUE.equals(agency.get("focalPoint")));
        assertThat(agencies.stream().filter(agency -> agency.get("agreementDate") == null))
                .noneMatch(agency -> Boolean.TRUE.equals(agency.get("focalPoint")));
    }

    @Test
    void shouldPublishAnEventForANewAgencyAndForEachChange() {
        // Given
        Response added = admin().body(Map.of("code", "dinpora", "name", "Dinas Pemuda", "kind", "DEPARTMENT"))
                .post("/v1/agencies");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith("/v1/agencies/dinpora");

        // When
        Response changed = admin().header("If-Match", added.header("ETag"))
                .body(Map.of("name", "Dinas Pemuda dan Olahraga", "active", false, "agreementDate", "2026-11-20"))
                .put("/v1/agencies/dinpora");

        // Then
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.jsonPath().getBoolean("focalPoint")).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Topics.read(DIRECTORY, "dinpora").size() == 2);
        assertThat(Topics.read(DIRECTORY, "dinpora"))
                .extracting(
                        record -> Topics.requiredHeader(record, "ce_aggregateversion"),
                        record -> DomainEvents.body(record).get("active").asBoolean(),
                        record -> DomainEvents.body(record).get("focalPoint").asBoolean())
                .containsExactly(Assertions.tuple("1", true, false), Assertions.tuple("2", false, true));
        assertThat(DirectoryApiClient.of("dinpora", Tokens.admin())
                        .get("settings")
                        .jsonPath()
                        .getInt("digestHour"))
                .isEqualTo(7);
    }

    /** A new consumer of the compacted topic finds the units in the last event of the agency. */
    @Test
    void shouldAnnounceTheUnitsOfAnAgencyAlsoWithALaterChange() {
        // Given
        Response setda = admin().get("/v1/agencies/setda");

        // When
        admin().header("If-Match", setda.header("ETag"))
                .body(Map.of("name", "Sekretariat Daerah", "active", true))
                .put("/v1/agencies/setda")
                .then()
                .statusCode(200);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Topics.read(DIRECTORY, "setda").size() == 2);
        assertThat(Topics.read(DIRECTORY, "setda"))
                .allSatisfy(record -> assertThat(
                                DomainEvents.body(record).path("units").valueStream())
                        .hasSize(12)
                        .extracting(
                                unit -> unit.path("code").asText(),
                                unit -> unit.path("audience").asText())
                        .contains(
                                Assertions.tuple("setda-hukum", "INTERNAL"),
                                Assertions.tuple("setda-kesra", "PUBLIC")));
        assertThat(DomainEvents.body(Topics.read(DIRECTORY, "dinkes").getFirst())
                        .path("units"))
                .as("the department and the health centres of the twenty districts")
                .hasSize(21);
    }

    @Test
    void shouldRejectACodeThatIsTaken() {
        admin().body(Map.of("code", "dpu", "name", "Dinas Baru", "kind", "DEPARTMENT"))
                .post("/v1/agencies")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:code-taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":\"X Y\"}", "{\"code\":\"ab\",\"name\":\" \",\"kind\":\"EMBASSY\"}"})
    void shouldReportInvalidFieldsOfANewAgency(String body) {
        admin().body(body).post("/v1/agencies").then().statusCode(400).body("errors.pointer", hasItems("#/name"));
    }

    @Test
    void shouldAllowOnlyTheAdministratorToChangeAgencies() {
        RequestSpecification head = RestAssured.given().auth().oauth2(Tokens.headOf("dpu"));

        head.contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("name", "Dinas Kami", "active", true))
                .put("/v1/agencies/dpu")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldLimitUnitsToATreeOfTwoLevels() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("disperkim");
        Response division = head.add("units", Map.of("name", "Bidang Perumahan"));
        String divisionId = division.jsonPath().getString("id");
        Response section = head.add("units", Map.of("name", "Seksi Rumah Susun", "parentId", divisionId));
        assertThat(section.statusCode()).isEqualTo(201);

        // When
        Response third = head.add("units", Map.of("name", "Subseksi", "parentId", section.path("id")));

        // Then
        third.then().statusCode(400).body("errors[0].pointer", equalTo("#/parentId"));
        RestAssured.get("/v1/agencies/disperkim")
                .then()
                .body("units.name", hasItems("Bidang Perumahan", "Seksi Rumah Susun"));
        head.remove("units/" + divisionId, division.header("ETag")).then().statusCode(409);
        head.remove("units/" + section.path("id"), section.header("ETag"))
                .then()
                .statusCode(204);
        head.remove("units/" + divisionId, division.header("ETag")).then().statusCode(204);
    }

    @Test
    void shouldNotRemoveAUnitThatHasAFocalPoint() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("dkp");
        Response unit = head.add("units", Map.of("name", "Bidang Perikanan Budi Daya"));
        String unitId = unit.path("id");
        head.add("focal-points", DirectoryApiClient.person("ikan-1", Map.of("unitId", unitId)))
                .then()
                .statusCode(201);

        // When
        Response refused = head.remove("units/" + unitId, unit.header("ETag"));

        // Then
        refused.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:unit-in-use"));
        head.get("units").then().body("items.id", hasItem(unitId));
        head.get("history").then().body("items.action", equalTo(List.of("ADDED", "ADDED")));
    }

    @Test
    void shouldRemoveAUnitThatItsFocalPointHasLeft() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("distanak");
        Response unit = head.add("units", Map.of("name", "Bidang Peternakan"));
        String unitId = unit.path("id");
        Response officer = head.add("focal-points", DirectoryApiClient.person("ternak-1", Map.of("unitId", unitId)));
        head.change(
                        "focal-points/" + officer.path("id"),
                        officer.header("ETag"),
                        DirectoryApiClient.person("ternak-1", Map.of()))
                .then()
                .statusCode(200);

        // When
        Response removed = head.remove("units/" + unitId, unit.header("ETag"));

        // Then
        removed.then().statusCode(204);
        head.get("units").then().body("items.size()", equalTo(0));
        head.get("history")
                .then()
                .body("items[0].subject", equalTo("UNIT"))
                .body("items[0].subjectId", equalTo(unitId))
                .body("items[0].action", equalTo("REMOVED"))
                .body("items[0].before.name", equalTo("Bidang Peternakan"))
                .body("items[0].after", nullValue());
    }

    @Test
    void shouldDenyAHeadAccessToAnotherAgency() {
        DirectoryApiClient otherHead = DirectoryApiClient.of("dinkes", Tokens.headOf("dpu"));

        otherHead.add("units", Map.of("name", "Bidang Saya")).then().statusCode(404);
        otherHead.get("settings").then().statusCode(404);
        otherHead.get("history").then().statusCode(404);
        otherHead.get("canned-replies").then().statusCode(404);
    }

    @Test
    void shouldChangeSettingsOnlyWithTheCurrentVersion() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("dppr");
        String version = head.get("settings").header("ETag");
        Map<String, Object> settings = Map.of(
                "answerApproval",
                true,
                "digestHour",
                8,
                "quietFrom",
                "18:30",
                "quietUntil",
                "06:00",
                "mailbox",
                "dppr@example.org");
        assertThat(rules.of("dppr").answerApproval()).isFalse();

        // When
        Response changed = head.change("settings", version, settings);

        // Then
        changed.then().statusCode(200).body("quietFrom", equalTo("18:30"));
        assertThat(rules.of("dppr").answerApproval()).isTrue();
        head.change("settings", version, settings).then().statusCode(412);
        head.request().body(settings).put("/v1/agencies/dppr/settings").then().statusCode(428);
        head.change("settings", "*", Map.of("answerApproval", true, "digestHour", 24))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("#/digestHour", "#/quietFrom", "#/quietUntil"));
    }

    @Test
    void shouldListChangesWithTheirActorNewestFirst() {
        // Given
        DirectoryApiClient head = DirectoryApiClient.ofHead("dishub");
        Response unit = head.add("units", Map.of("name", "Bidang Lalu Lintas"));
        String path = "units/" + unit.path("id");

        // When
        Response renamed = head.change(path, unit.header("ETag"), Map.of("name", "Bidang Angkutan"));
        head.remove(path, renamed.header("ETag"));

        // Then
        DirectoryApiClient.of("dishub", Tokens.officerOf("dishub"))
                .get("history?limit=2")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("REMOVED", "CHANGED")))
                .body("items[0].actor", equalTo("head"))
                .body("items[0].actorRole", equalTo("agency-head"))
                .body("items[1].subject", equalTo("UNIT"))
                .body("items[1].before.name", equalTo("Bidang Lalu Lintas"))
                .body("items[1].after.name", equalTo("Bidang Angkutan"));
        String next = head.get("history?limit=2").jsonPath().getString("next");
        head.get("history?limit=2&cursor=" + next).then().body("items[0].action", equalTo("ADDED"));
    }

    @Test
    void shouldRejectChangesToTheHistory() throws SQLException {
        DirectoryApiClient.ofHead("dpmd").add("units", Map.of("name", "Bidang Desa"));

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Assertions.assertThatThrownBy(() -> statement.execute("update directory_change set actor = 'nobody'"))
                    .hasMessageContaining("cannot be changed");
            Assertions.assertThatThrownBy(() -> statement.execute("delete from directory_change"))
                    .hasMessageContaining("cannot be changed");
        }
    }

    @Test
    void shouldReadTheHistoryWithAnIndex() {
        String plan = plans.of("directory_change", """
                insert into directory_change (id, agency_code, at, actor, actor_role, subject, subject_id, action, after)
                select gen_random_uuid(), 'a' || n % 50, now() - make_interval(mins => n), 'x', 'admin', 'UNIT', 'x',
                    'ADDED', '{}'
                from generate_series(1, 10000) as n
                """, """
                select * from directory_change where agency_code = 'a7' and (at, id) < (now(), gen_random_uuid())
                order by at desc, id desc fetch first 21 rows only
                """);

        assertThat(plan)
                .contains("directory_change_agency")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    @Test
    void shouldAddAnAgencyOncePerIdempotencyKey() {
        Map<String, String> agency = Map.of("code", "dinkop", "name", "Dinas Koperasi", "kind", "DEPARTMENT");

        for (int attempt = 0; attempt < 2; attempt++) {
            admin().header("Idempotency-Key", "dinkop-1")
                    .body(agency)
                    .post("/v1/agencies")
                    .then()
                    .statusCode(201)
                    .body("code", equalTo("dinkop"));
        }
    }

    private static RequestSpecification admin() {
        return RestAssured.given().auth().oauth2(Tokens.admin()).contentType(ContentType.JSON);
    }
}
