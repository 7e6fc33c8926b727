package id.penghubung.complaints.complaint;

import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.LogCapture;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The agency that the reporter thinks is responsible, and the party that a complaint accuses, which nobody of its agency is shown. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AccusedPartyTest {

    private static final String TOPIC = "penghubung.complaints.v1";

    private final String reporter = Tokens.newReporter();
    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private final String unit = "Loket " + mark;
    private final String person = "Kepala seksi " + mark;

    @Inject
    DataSource database;

    @Inject
    Jdbc jdbc;

    @Test
    void shouldShowTheAccusedPartyToReporterCoordinatorAndInspectorate() {
        // Given
        String id = accusing("602", "dpu");

        // When
        route(id, 1, "inspektorat");

        // Then
        for (String token : List.of(reporter, Tokens.coordinator(), Tokens.inspector())) {
            as(token)
                    .get("/v1/complaints/" + id)
                    .then()
                    .statusCode(200)
                    .body("namedAgencyCode", equalTo("dishub"))
                    .body("accused.agencyCode", equalTo("dpu"))
                    .body("accused.unit", equalTo(unit))
                    .body("accused.person", equalTo(person));
        }
        as(Tokens.officerOf("inspektorat"))
                .get("/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .body("accused", nullValue());
        as(reporter).get("/v1/complaints").then().body("items.accused.person", contains(person));
        as(reporter).get("/v1/me/data").then().body("items.complaint.accused.person", contains(person));
        as(Tokens.coordinator())
                .get("/v1/complaints?limit=100")
                .then()
                .body("items.id", hasItem(id))
                .body(not(containsString(mark)));
    }

    /** UU 25/2009 Art. 42: those who are accused learn nothing from the complaint by which its reporter could be found. */
    @Test
    void shouldNeverShowUnitOrPersonToAnybodyOfTheAccusedAgency() {
        // Given: a complaint that does not count as oversight, so that a rule may send it to the accused agency
        String id = accusing("101", "dpu");
        route(id, 1, "dpu");

        // When
        Coordinator.act(id, "corrections", Map.of("accused", party("dpu", "Kasir " + mark), "reason", "Diperjelas"))
                .then()
                .statusCode(200);

        // Then
        for (String token : List.of(
                Tokens.officerOf("dpu"),
                Tokens.colleagueOf("dpu"),
                Tokens.headOf("dpu"),
                Tokens.officerOf("dpu", "inspector"),
                Tokens.officerOf("dpu", "coordinator"))) {
            for (String path : List.of("/" + id, "/" + id + "/timeline", "?limit=100")) {
                as(token).get("/v1/complaints" + path).then().statusCode(200).body(not(containsString(mark)));
            }
            as(token).get("/v1/complaints/" + id).then().body("accused", nullValue());
        }
    }

    /** UU 27/2022 Art. 35, 39: personal data of a third person, as secret as that of the reporter. */
    @Test
    void shouldStoreNothingReadableAndPublishOnlyTheAgency() {
        try (LogCapture log = LogCapture.open()) {
            // When
            String id = accusing("602", "dpu");
            Coordinator.act(id, "corrections", Map.of("accused", party("dishub", person), "reason", "Salah instansi"))
                    .then()
                    .statusCode(200);

            // Then
            await().untilAsserted(() -> {
                assertThat(published(id, ComplaintSubmitted.class))
                        .singleElement()
                        .satisfies(submitted -> {
                            assertThat(submitted.hints().namedAgencyCode()).isEqualTo("dishub");
                            assertThat(submitted.hints().accusedAgencyCode()).isEqualTo("dpu");
                        });
                assertThat(published(id, ComplaintCorrected.class))
                        .singleElement()
                        .satisfies(corrected -> {
                            assertThat(corrected.correctedFields()).containsExactly("accused");
                            assertThat(corrected.accusedAgencyCode()).isEqualTo("dishub");
                        });
            });
            assertThat(Topics.read(TOPIC, id)).noneMatch(event -> new String(event.value()).contains(mark));
            assertThat(StoredBytes.tablesContaining(database, Set.of(), mark)).isEmpty();
            assertThat(log.lines()).noneMatch(line -> line.contains(mark));
        }
    }

    @Test
    void shouldLetTheCoordinatorReplaceAndRemoveTheAccusedPartyWithAReason() {
        // Given
        String id = submitted(reporter);
        Map<String, Object> found = Map.of("accused", party("dpu", person), "reason", "Pelapor menelepon");

        // When
        Coordinator.act(id, "corrections", found)
                .then()
                .statusCode(200)
                .body("accused.person", equalTo(person))
                .body("review.complexity", equalTo("WITHOUT_INSPECTION"));

        // Then
        lastMessage(id, "id", "Koordinator memperbaiki pihak terlapor: Pelapor menelepon");
        Coordinator.act(id, "corrections", found)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("tidak ada yang berubah"));
        as(reporter).get("/v1/complaints/" + id).then().body("accused.person", equalTo(person));
        Coordinator.act(id, "corrections", Map.of("accused", Map.of(), "districtCode", "64.02.07", "reason", "Keliru"))
                .then()
                .statusCode(200)
                .body("accused", nullValue());
        lastMessage(id, "en", "The coordinator corrected the district, accused party: Keliru");
    }

    @Test
    void shouldAccuseTheAgencyFromWhichAComplaintAboutItsStaffIsRecalledUnlessItNamesAnother() {
        // Given
        String unnamed = submitted(reporter);
        String named = accusing("101", "dishub");
        route(unnamed, 1, "dpu");
        route(named, 1, "dpu");

        // When
        Map<String, Object> recall = Map.of("reason", "Menyangkut pegawai", "oversight", true);
        Coordinator.act(unnamed, "recall", recall).then().statusCode(200);
        Coordinator.act(named, "recall", recall).then().statusCode(200);

        // Then
        as(reporter).get("/v1/complaints/" + unnamed).then().body("accused.agencyCode", equalTo("dpu"));
        as(reporter)
                .get("/v1/complaints/" + named)
                .then()
                .body("accused.agencyCode", equalTo("dishub"))
                .body("accused.person", equalTo(person));
    }

    /** Routing-service keeps such a complaint from the agency too, whenever it was marked. */
    @Test
    void shouldAccuseTheAgencyFromWhichAComplaintIsRecalledThatWasMarkedAsOversightBefore() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");
        Coordinator.act(id, "corrections", Map.of("oversight", true, "reason", "Menyangkut pegawai"))
                .then()
                .statusCode(200);

        // When
        Coordinator.act(id, "recall", Map.of("reason", "Bukan untuk dinas ini"))
                .then()
                .statusCode(200);

        // Then
        as(reporter).get("/v1/complaints/" + id).then().body("accused.agencyCode", equalTo("dpu"));
    }

    @Test
    void shouldShowTheAccusedPartyToAReporterWithTheAccessCode() {
        // Given
        Response receipt = submit(given(), complaint("602", "dpu"));

        // When, then
        given().header("Access-Code", receipt.<String>path("accessCode"))
                .get("/v1/tracking/{number}", receipt.<String>path("trackingNumber"))
                .then()
                .statusCode(200)
                .body("namedAgencyCode", equalTo("dishub"))
                .body("accused.unit", equalTo(unit));
    }

    /** UU 27/2022 Art. 8, 43, 44. */
    @Test
    void shouldEraseTheAccusedPartyWithTheComplaint() {
        // Given
        String id = accusing("602", "dpu");
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        // When
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200).body("erased", equalTo(1));

        // Then
        boolean erased = jdbc.one("""
                select accused_agency is null and accused_key_id is null and accused_sealed is null
                from complaint where id = ?
                """, row -> row.getBoolean(1), UUID.fromString(id));
        assertThat(erased).isTrue();
    }

    @Test
    void shouldPointToWrongFields() {
        Map<String, Object> complaint = complaint("602", "Dinas PU");
        complaint.put("agencyCode", "dinas_pu");
        complaint.put("accused", Map.of("agencyCode", "Dinas PU", "unit", "x".repeat(201), "person", "y".repeat(201)));

        submit(as(reporter), complaint)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/agencyCode", "#/accused/agencyCode", "#/accused/unit", "#/accused/person"));
        submit(as(reporter), pothole("accused", Map.of("person", "Pak\u202ESeksi")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/accused/person"));
    }

    @Test
    void shouldTakeABlankAccusedPartyForNone() {
        String id =
                submit(as(reporter), pothole("accused", Map.of("unit", " "))).path("id");

        as(reporter).get("/v1/complaints/" + id).then().statusCode(200).body("accused", nullValue());
    }

    private String accusing(String category, String agency) {
        return submit(as(reporter), complaint(category, agency))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> complaint(String category, String agency) {
        Map<String, Object> complaint = new HashMap<>(pothole("categoryCode", category));
        complaint.put("agencyCode", "dishub");
        complaint.put("accused", party(agency, person));
        return complaint;
    }

    private Map<String, String> party(String agency, String accused) {
        return Map.of("agencyCode", agency, "unit", " " + unit + " ", "person", accused);
    }

    private void lastMessage(String id, String language, String message) {
        as(reporter)
                .header("Accept-Language", language)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].actor.role", equalTo("COORDINATOR"))
                .body("items[-1].message", equalTo(message));
    }
}
