package id.penghubung.complaints.datasubject;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The record of readings of a reporter's identity, which the reporter sees (UU 27/2022 Art. 7, 31). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AccessLogTest {

    private final String reporter = Tokens.newReporter();
    private final String email = UUID.randomUUID() + "@contoh.id";

    @Inject
    DataSource database;

    @Inject
    Jdbc jdbc;

    @Test
    void shouldShowTheReporterWhoReadTheirIdentityAndWhy() {
        String id = confidential();

        as(Tokens.coordinator()).get("/v1/complaints/" + id).then().body("reporter", notNullValue());

        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/me/access-log")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items", hasSize(1))
                .body("items[0].role", equalTo("coordinator"))
                .body("items[0].complaintId", equalTo(id))
                .body("items[0].purpose", equalTo("COMPLAINT"))
                .body("items[0].explanation", containsString("handling"))
                .body("items[0].at", notNullValue())
                .body(not(containsString(Tokens.COORDINATOR_ACCOUNT)));
    }

    /** Reporters without an account do not see the record, but an inquiry does. */
    @Test
    void shouldRecordThatStaffOpenedAReceiptWithTheAccessCodeAndNotThatTheyPrintedTheSlip() {
        // Given
        Response submitted = submit(given(), pothole("reporter", Map.of("name", "Sekar", "email", email)));
        String number = submitted.path("trackingNumber");
        String code = submitted.path("accessCode");

        // When
        given().header("Access-Code", code)
                .get("/v1/tracking/{number}/receipt", number)
                .then()
                .statusCode(200);
        as(Tokens.officerOf("dpu"))
                .header("Access-Code", code)
                .get("/v1/tracking/{number}/slip", number)
                .then()
                .statusCode(200);
        as(Tokens.officerOf("dpu"))
                .header("Access-Code", code)
                .get("/v1/tracking/{number}/receipt", number)
                .then()
                .statusCode(200);

        // Then
        assertThat(jdbc.list(
                        "select role || ' ' || agency_code || ' ' || purpose from complaint_access where complaint_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(submitted.path("id"))))
                .containsExactly("focal-point dpu COMPLAINT");
    }

    @Test
    void shouldRecordALookUpOfTheSamePerson() {
        confidential();

        as(Tokens.coordinator())
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/v1/same-person-searches")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));

        as(reporter)
                .get("/v1/me/access-log")
                .then()
                .body("items", hasSize(1))
                .body("items[0].purpose", equalTo("SAME_PERSON"));
    }

    /** The completion may contain name and address, also of a reporter whose identity is not stored. */
    @Test
    void shouldRecordWhoReadWhatTheReporterAddedAndLeaveItOutOfLists() {
        // Given
        String id = submit(as(reporter), pothole()).path("id");
        jdbc.update("delete from reporter_identity where complaint_id = ?", UUID.fromString(id));
        Coordinator.act(id, "completeness", Map.of("complete", false, "missing", List.of("Nama dan alamat")))
                .then()
                .statusCode(200);
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("message", "Sekar Ayu, Gang Melati 2"))
                .post("/v1/complaints/" + id + "/completion")
                .then()
                .statusCode(200);

        // When
        as(Tokens.coordinator())
                .get("/v1/complaints/" + id)
                .then()
                .body("review.completion", equalTo("Sekar Ayu, Gang Melati 2"));

        // Then
        as(reporter).get("/v1/me/access-log").then().body("items.complaintId", contains(id));
        as(Tokens.coordinator())
                .get("/v1/complaints?limit=100")
                .then()
                .body("items.find { it.id == '" + id + "' }.review.completeness", equalTo("COMPLETED"))
                .body("items.find { it.id == '" + id + "' }.review.completion", nullValue());
        as(reporter).get("/v1/complaints").then().body("items[0].review.completion", notNullValue());
    }

    @Test
    void shouldNotRecordWhatShowsNoIdentityOrIsReadByTheReporter() {
        String id = confidential();
        jdbc.update("update complaint set agency_code = 'dlhk' where id = ?", UUID.fromString(id));

        as(reporter).get("/v1/complaints/" + id).then().body("reporter.email", equalTo(email));
        as(reporter).get("/v1/me/data").then().statusCode(200);
        as(Tokens.officerOf("dlhk")).get("/v1/complaints/" + id).then().body("reporter", nullValue());
        as(Tokens.coordinator()).get("/v1/complaints?limit=100").then().statusCode(200);
        as(Tokens.coordinator())
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .statusCode(200);

        as(reporter).get("/v1/me/access-log").then().body("items", hasSize(0));
    }

    /** Perpres 76/2013: the agency learns the name of a confidential reporter only if the reporter allows that. */
    @Test
    void shouldShowTheAgencyAConfidentialReporterWhoMayBeContactedByName() {
        Map<String, Object> complaint = pothole("confidential", true);
        complaint.put("contactByName", true);
        complaint.put("reporter", Map.of("name", "Sekar Ayu"));
        String id = submit(as(reporter), complaint).path("id");
        jdbc.update("update complaint set agency_code = 'dlhk' where id = ?", UUID.fromString(id));

        as(Tokens.officerOf("dlhk")).get("/v1/complaints/" + id).then().body("reporter.name", equalTo("Sekar Ayu"));

        as(reporter)
                .get("/v1/me/access-log")
                .then()
                .body("items[0].role", equalTo("focal-point"))
                .body("items[0].agencyCode", equalTo("dlhk"));
    }

    @Test
    void shouldNotShowTheAgencyAnAnonymousReporterWhoMayBeContactedByName() {
        Map<String, Object> complaint = pothole("anonymous", true);
        complaint.put("contactByName", true);
        complaint.put("reporter", Map.of("name", "Sekar Ayu"));
        String id = submit(as(reporter), complaint).path("id");
        jdbc.update("update complaint set agency_code = 'dlhk' where id = ?", UUID.fromString(id));

        as(Tokens.officerOf("dlhk")).get("/v1/complaints/" + id).then().body("reporter", nullValue());
    }

    @Test
    void shouldPageThroughTheReadingsNewestFirst() {
        String id = confidential();
        for (int i = 0; i < 5; i++) {
            as(Tokens.coordinator()).get("/v1/complaints/" + id).then().statusCode(200);
        }

        List<String> times = new ArrayList<>();
        String cursor = null;
        do {
            Response page = as(reporter)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/v1/me/access-log");
            times.addAll(page.path("items.at"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(times).hasSize(5).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void shouldReadThePageOfAReporterFromAnIndexWithoutSorting() {
        String growth = """
                insert into complaint select uuidv7(), 0, 'A-' || n, 'COMPLAINT', 't', 'd', '101', '64.02.06', null, null, null,
                    null, false, false, 'account-' || n % 500, null, now(), 'IN_TRIAGE', 1, null, null, null, 1, 1
                from generate_series(1, 20000) n;
                insert into complaint_access (id, complaint_id, reporter_id, account, role, purpose, reporter_included, accessed_at)
                select uuidv7(), id, reporter_id, 'c', 'coordinator', 'COMPLAINT', true, now() from complaint
                where tracking_number like 'A-%'
                """;
        String page = """
                select a.id from complaint_access a join complaint c on c.id = a.complaint_id
                where a.reporter_id = 'account-7' and a.reporter_included
                  and a.id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' order by a.id desc limit 21
                """;

        QueryPlan plan = QueryPlan.afterGrowth(database, "complaint_access", growth, page);

        assertThat(plan.uses("complaint_access_reporter") || plan.toString().contains("complaint_access_reporter"))
                .as(plan.toString())
                .isTrue();
        assertThat(plan.sorts()).as(plan.toString()).isFalse();
    }

    private String confidential() {
        Map<String, Object> complaint = pothole("confidential", true);
        complaint.put("reporter", Map.of("name", "Sekar Ayu", "email", email));
        return submit(as(reporter), complaint).then().statusCode(201).extract().path("id");
    }
}
