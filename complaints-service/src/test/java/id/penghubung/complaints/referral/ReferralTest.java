package id.penghubung.complaints.referral;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.events.ComplaintReferred;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.LogCapture;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Referral of a complaint to the Ombudsman by its reporter (UU 37/2008 Art. 23, 24 and 36). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReferralTest {

    private static final String NAME = "Siti Rahmawati";
    private static final String BY_CODE = "/v1/tracking/{number}/referral";

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldExplainEachConditionBeforeTheReferralInTheLanguageOfTheReader() {
        String id = inProgress(pothole());

        conditionsOf(id, "id")
                .body("possible", equalTo(false))
                .body("ground", nullValue())
                .body("referral", nullValue())
                .body(
                        "conditions.condition",
                        equalTo(List.of("COMPLAINED_TO_AGENCY", "NOT_SETTLED", "WITHIN_TWO_YEARS", "NOT_BEFORE_COURT")))
                .body("conditions.state", equalTo(List.of("MET", "NOT_MET", "MET", "TO_BE_STATED")))
                .body("conditions[1].explanation", containsString("masih dapat menjawab sampai"));
        conditionsOf(id, "en").body("conditions[1].explanation", containsString("may still answer until"));
    }

    @Test
    void shouldRequireThatTheReporterComplainedToTheAgencyBefore() {
        String id = submit(as(reporter), named()).path("id");

        conditionsOf(id, "en")
                .body("possible", equalTo(false))
                .body("conditions[0].state", equalTo("NOT_MET"))
                .body("conditions[0].explanation", containsString("not been forwarded"));
    }

    @Test
    void shouldReferAnOverdueComplaint() {
        String id = overdue(named());

        refer(id, true).statusCode(201).body("possible", equalTo(false)).body("referral.ground", equalTo("OVERDUE"));

        as(reporter)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].actor.role", equalTo("REPORTER"))
                .body("items[-1].message", containsString("Ombudsman"));
        conditionsOf(id, "id").body("conditions[3].state", equalTo("MET")).body("referral.ground", equalTo("OVERDUE"));
    }

    @Test
    void shouldReferAComplaintThatWasAnsweredUnsatisfactorily() {
        String id = inProgress(named());
        AgencyEvents.resolve(id);
        awaitStatus(id, "RESPONDED");

        refer(id, true).statusCode(201).body("referral.ground", equalTo("UNSATISFACTORY_ANSWER"));

        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("RESPONDED"));
    }

    @Test
    void shouldRefuseAnEventOlderThanTwoYears() {
        Map<String, Object> old = named();
        old.put("incidentDate", "2024-01-15");
        String id = overdue(old);

        refer(id, true)
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:referral-not-possible"))
                .body("conditions[2].state", equalTo("NOT_MET"))
                .body("conditions[2].explanation", containsString("15 Januari 2024"));

        conditionsOf(id, "id").body("referral", nullValue());
    }

    @Test
    void shouldRefuseADisputeThatIsBeforeACourt() {
        String id = overdue(named());

        refer(id, request(true, false), null)
                .statusCode(409)
                .body("conditions[3].state", equalTo("NOT_MET"))
                .body("conditions[3].explanation", containsString("pengadilan"));
    }

    @Test
    void shouldRefuseAReferralWithoutAnExplicitConsent() {
        String id = overdue(named());

        refer(id, Map.of("notBeforeCourt", true), null)
                .statusCode(400)
                .body("errors.pointer", hasItem("#/consentToShareIdentity"));
    }

    @Test
    void shouldShowTheReporterToTheLiaisonOnlyWithConsent() {
        String shared = overdue(named());
        String kept = overdue(named());
        refer(shared, true).statusCode(201);
        refer(kept, false).statusCode(201);

        as(Tokens.ombudsman()).get("/v1/complaints/" + shared).then().body("reporter.name", equalTo(NAME));
        as(Tokens.ombudsman())
                .get("/v1/complaints/" + kept)
                .then()
                .statusCode(200)
                .body("reporter", nullValue());
    }

    @Test
    void shouldShowTheLiaisonNoComplaintThatWasNotReferred() {
        String other = overdue(named());
        String referred = overdue(named());
        refer(referred, true).statusCode(201);

        as(Tokens.ombudsman()).get("/v1/complaints/" + other).then().statusCode(404);
        as(Tokens.ombudsman())
                .get("/v1/complaints/" + other + "/timeline")
                .then()
                .statusCode(404);
        as(Tokens.ombudsman())
                .get("/v1/complaints?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(referred))
                .body("items.id", not(hasItem(other)));
    }

    @Test
    void shouldKeepASecretReporterFromAgencyEventAndLogDespiteConsent() {
        Map<String, Object> secret = named();
        secret.put("anonymous", true);
        Response receipt = submit(as(reporter), secret);
        String id = receipt.path("id");
        AgencyEvents.breachFirstFollowUp(id);
        await().untilAsserted(() -> byCode(receipt).get(BY_CODE).then().body("possible", equalTo(true)));

        try (LogCapture log = LogCapture.open()) {
            byCode(receipt)
                    .contentType(ContentType.JSON)
                    .body(request(true, true))
                    .post(BY_CODE)
                    .then()
                    .statusCode(201);
            assertThat(log.lines()).noneMatch(line -> line.contains(NAME));
        }

        as(Tokens.ombudsman()).get("/v1/complaints/" + id).then().body("reporter.name", equalTo(NAME));
        as(Tokens.officerOf("dpu")).get("/v1/complaints/" + id).then().body("reporter", nullValue());
        as(Tokens.officerOf("dpu"))
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body(not(containsString(NAME)));
        await().untilAsserted(() -> assertThat(Topics.read("penghubung.complaints.v1", id))
                .filteredOn(record ->
                        Topics.requiredHeader(record, "ce_type").equals("id.penghubung.complaint.referred.v1"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(new String(record.value())).doesNotContain(NAME, "81234567890", "Lubang");
                    ComplaintReferred event = (ComplaintReferred) DomainEvents.read(record);
                    assertThat(event.complaintId()).isEqualTo(UUID.fromString(id));
                    assertThat(event.ground()).isEqualTo("OVERDUE");
                    assertThat(event.hiddenFromAgencies()).isTrue();
                    assertThat(event.consentGiven()).isTrue();
                }));
    }

    @Test
    void shouldReferOnlyOnceButRepeatTheReplyForTheSameKey() {
        String id = overdue(named());
        String key = UUID.randomUUID().toString();
        String first =
                refer(id, request(true, true), key).statusCode(201).extract().asString();

        String repeated =
                refer(id, request(true, true), key).statusCode(201).extract().asString();
        ValidatableResponse second = refer(id, true);

        assertThat(repeated).isEqualTo(first);
        second.statusCode(409).body("type", equalTo("urn:penghubung:problem:already-referred"));
        assertThat(as(reporter).get("/v1/complaints/" + id + "/timeline").<List<String>>path("items.message"))
                .filteredOn(message -> message != null && message.contains("Ombudsman"))
                .hasSize(1);
    }

    @Test
    void shouldNotFindTheComplaintOfAnotherReporter() {
        String id = overdue(named());
        String stranger = Tokens.newReporter();

        as(stranger).get("/v1/complaints/" + id + "/referral").then().statusCode(404);
        as(stranger)
                .contentType(ContentType.JSON)
                .body(request(true, true))
                .post("/v1/complaints/" + id + "/referral")
                .then()
                .statusCode(404);

        conditionsOf(id, "id").body("referral", nullValue());
    }

    @Test
    void shouldReferWithTheAccessCode() {
        Response receipt = submit(given(), pothole());
        String id = receipt.path("id");
        AgencyEvents.breachFirstFollowUp(id);
        RequestSpecification client = given().header("Access-Code", receipt.<String>path("accessCode"))
                .contentType(ContentType.JSON);
        String path = "/v1/tracking/" + receipt.path("trackingNumber") + "/referral";
        await().untilAsserted(() -> client.get(path).then().statusCode(200).body("possible", equalTo(true)));

        client.body(request(true, true))
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/consentToShareIdentity"));
        client.body(request(false, true))
                .post(path)
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("referral.consentToShareIdentity", equalTo(false));

        given().header("Access-Code", "2222-2222-2222-2222").get(path).then().statusCode(404);
    }

    /** An anonymous complaint is followed by its access code, also if its reporter has an account. */
    private static RequestSpecification byCode(Response receipt) {
        return given().header("Access-Code", receipt.<String>path("accessCode"))
                .pathParam("number", receipt.<String>path("trackingNumber"));
    }

    private String inProgress(Map<String, Object> complaint) {
        String id = submit(as(reporter), complaint).path("id");
        AgencyEvents.acknowledge(id);
        awaitStatus(id, "IN_PROGRESS");
        return id;
    }

    private String overdue(Map<String, Object> complaint) {
        String id = submit(as(reporter), complaint).path("id");
        AgencyEvents.breachFirstFollowUp(id);
        await().untilAsserted(() -> conditionsOf(id, "id").body("conditions[1].state", equalTo("MET")));
        return id;
    }

    private static Map<String, Object> named() {
        return pothole("reporter", Map.of("name", NAME, "phone", "081234567890"));
    }

    private ValidatableResponse conditionsOf(String id, String language) {
        return as(reporter)
                .header("Accept-Language", language)
                .get("/v1/complaints/" + id + "/referral")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse refer(String id, boolean consent) {
        return refer(id, request(consent, true), null);
    }

    private ValidatableResponse refer(String id, Map<String, Object> body, String key) {
        RequestSpecification request =
                as(reporter).contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/v1/complaints/" + id + "/referral")
                .then();
    }

    private static Map<String, Object> request(boolean consent, boolean notBeforeCourt) {
        Map<String, Object> request = new HashMap<>();
        request.put("consentToShareIdentity", consent);
        request.put("notBeforeCourt", notBeforeCourt);
        return request;
    }

    private void awaitStatus(String id, String status) {
        await().untilAsserted(() ->
                as(reporter).get("/v1/complaints/" + id).then().statusCode(200).body("status", equalTo(status)));
    }
}
