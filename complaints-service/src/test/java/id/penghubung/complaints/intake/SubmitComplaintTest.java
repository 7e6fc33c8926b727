package id.penghubung.complaints.intake;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SubmitComplaintTest {

    private static final String COMPLAINTS = "penghubung.complaints.v1";

    @Inject
    Jdbc jdbc;

    @Test
    void shouldAcceptAComplaintWithAnAccountWithoutAnAccessCode() {
        String reporter = Tokens.newReporter();

        Response reply = submit(as(reporter), pothole());

        reply.then()
                .statusCode(201)
                .header("Location", startsWith("/v1/complaints/"))
                .header("ETag", matchesPattern("\"\\d+\""))
                .body("status", equalTo("SUBMITTED"))
                .body("trackingNumber", matchesPattern("[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}"))
                .body("submittedAt", notNullValue())
                .body("accessCode", nullValue());
        as(reporter)
                .get(reply.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(reply.header("ETag")))
                .body("title", equalTo("Jalan berlubang di depan pasar"));
    }

    @Test
    void shouldReturnAnAccessCodeWithoutAnAccount() {
        submit(given(), pothole())
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("accessCode", matchesPattern("([2-9A-Y]{4}-){3}[2-9A-Y]{4}"));
    }

    @Test
    void shouldStoreTheFirstEntryAndTheIdentityWithTheComplaint() {
        // Given
        Map<String, Object> complaint = pothole("reporter", Map.of("name", "Siti Rahmawati", "phone", "0812555777"));

        // When
        String id = submit(as(Tokens.newReporter()), complaint)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        assertThat(storedWith(id)).isEqualTo("entry 1 SUBMITTED REPORTER, phone true, nik false, by name false");
    }

    @Test
    void shouldStoreTheFirstEntryAloneWithoutAnIdentity() {
        String id = submit(given(), pothole()).then().statusCode(201).extract().path("id");

        assertThat(storedWith(id)).isEqualTo("entry 1 SUBMITTED REPORTER, no identity");
    }

    /** Returns what refers to a complaint that was submitted, after the time of its first entry was compared. */
    private String storedWith(String id) {
        return jdbc.one(
                """
                select e.seq, e.status, e.actor, i.complaint_id is null, i.phone_hash is not null, i.nik_hash is not null,
                       i.contact_by_name
                from complaint c join timeline_entry e on e.complaint_id = c.id and e.occurred_at = c.submitted_at
                left join reporter_identity i on i.complaint_id = c.id
                where c.id = ? and e.agency_code is null and e.message_id is null and e.message_en is null
                """,
                row -> {
                    String entry = "entry " + row.getInt(1) + ' ' + row.getString(2) + ' ' + row.getString(3);
                    return row.getBoolean(4)
                            ? entry + ", no identity"
                            : entry + ", phone " + row.getBoolean(5) + ", nik " + row.getBoolean(6) + ", by name "
                                    + row.getBoolean(7);
                },
                UUID.fromString(id));
    }

    @Test
    void shouldPublishAnEventWithoutReporterDetails() {
        Map<String, Object> complaint =
                pothole("reporter", Map.of("name", "Siti Rahmawati", "email", "siti@example.id", "phone", "0812555"));

        String id = submit(given(), complaint).then().statusCode(201).extract().path("id");

        await().untilAsserted(() -> {
            List<ConsumerRecord<String, byte[]>> events = Topics.read(COMPLAINTS, id);
            assertThat(events).hasSize(1);
            assertThat(Topics.requiredHeader(events.getFirst(), "ce_type"))
                    .isEqualTo("id.penghubung.complaint.submitted.v1");
            assertThat(Topics.requiredHeader(events.getFirst(), "ce_subject")).isEqualTo(id);
            assertThat(Topics.requiredHeader(events.getFirst(), "ce_aggregateversion"))
                    .isEqualTo("1");
            assertThat(new String(events.getFirst().value()))
                    .contains("Jalan berlubang")
                    .doesNotContain("Siti", "siti@", "0812555");
        });
    }

    @Test
    void shouldPublishTheServiceThatAComplaintNames() {
        // Given
        Map<String, Object> complaint = pothole("serviceCode", "akta-kelahiran");

        // When
        String id = submit(as(Tokens.newReporter()), complaint)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        await().untilAsserted(() -> assertThat(Topics.read(COMPLAINTS, id))
                .singleElement()
                .satisfies(
                        event -> assertThat(new String(event.value())).contains("\"serviceCode\":\"akta-kelahiran\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Akta Kelahiran", "akta_kelahiran", "-akta", ""})
    void shouldRejectAServiceCodeOfAWrongForm(String code) {
        submit(as(Tokens.newReporter()), pothole("serviceCode", code))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/serviceCode"));
    }

    @Test
    void shouldStoreARepeatedRequestOnceAndReturnTheSameResponse() {
        String reporter = Tokens.newReporter();
        String key = UUID.randomUUID().toString();

        Response first = submit(as(reporter).header("Idempotency-Key", key), pothole());
        Response again = submit(as(reporter).header("Idempotency-Key", '"' + key + '"'), pothole());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        as(reporter).get("/v1/complaints").then().body("items.size()", equalTo(1));
    }

    @Test
    void shouldReturnTheSameAccessCodeForTheSameKey() {
        String key = UUID.randomUUID().toString();

        String first = submit(given().header("Idempotency-Key", key), pothole()).path("accessCode");
        String again = submit(given().header("Idempotency-Key", key), pothole()).path("accessCode");

        assertThat(again).isNotNull().isEqualTo(first);
    }

    @Test
    void shouldRejectAKeyOfAnotherRequest() {
        String reporter = Tokens.newReporter();
        String key = UUID.randomUUID().toString();
        submit(as(reporter).header("Idempotency-Key", key), pothole()).then().statusCode(201);

        submit(as(reporter).header("Idempotency-Key", key), pothole("title", "Sesuatu yang lain"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:penghubung:problem:idempotency-key-reused"));
        as(reporter).get("/v1/complaints").then().body("items.size()", equalTo(1));
    }

    @Test
    void shouldRejectSubmissionsByOfficers() {
        submit(as(Tokens.officerOf("dpu")), pothole())
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:penghubung:problem:forbidden"));
    }

    @Test
    void shouldRejectOfficersBeforeTheirSubmissionIsRead() {
        as(Tokens.officerOf("dpu"))
                .contentType("application/json")
                .body("{ not JSON")
                .post("/v1/complaints")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:penghubung:problem:forbidden"));
    }

    @Test
    void shouldRejectAnInvalidToken() {
        submit(as("not.a.token"), pothole())
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("type", equalTo("urn:penghubung:problem:invalid-token"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, LETTER, #/kind",
        "kind,, #/kind",
        "title,, #/title",
        "title, abc, #/title",
        "title, '     ', #/title",
        "description, pendek, #/description",
        "categoryCode, 999, #/categoryCode",
        "districtCode, 99.99.99, #/districtCode",
        "incidentDate, kemarin, #/incidentDate",
        "incidentDate, 2999-01-01, #/incidentDate",
    })
    void shouldReportTheInvalidField(String field, String value, String pointer) {
        String reporter = Tokens.newReporter();

        submit(as(reporter), pothole(field, value))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:penghubung:problem:validation-failed"))
                .body("errors.pointer", hasItem(pointer));
        as(reporter).get("/v1/complaints").then().body("items.size()", equalTo(0));
    }

    @Test
    void shouldRejectANumberInsteadOfText() {
        submit(given(), pothole("title", 12345678))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/title"))
                .body("errors[0].detail", equalTo("harus teks"));
    }

    @Test
    void shouldRejectTextThatCannotBeStored() {
        submit(given(), pothole("title", "NUL \0 di tengah"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/title"));
    }

    @Test
    void shouldRejectADescriptionThatIsTooLong() {
        submit(given(), pothole("description", "x".repeat(5001)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/description"));
    }

    @Test
    void shouldRejectALatitudeWithoutALongitude() {
        submit(given(), pothole("location", Map.of("latitude", -0.42)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/location"));
    }

    @Test
    void shouldReportProblemsInThePreferredLanguage() {
        Map<String, Object> complaint = pothole("title", null);

        submit(given(), complaint)
                .then()
                .header("Content-Language", "id")
                .body("title", equalTo("Isian tidak sah"))
                .body("errors[0].detail", equalTo("wajib diisi"));
        submit(given().header("Accept-Language", "en-GB,en;q=0.8"), complaint)
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("The input is not valid"))
                .body("errors[0].detail", equalTo("is required"));
    }

    @Test
    void shouldRejectABodyThatIsNotJson() {
        given().contentType(ContentType.JSON)
                .body("{\"kind\": \"COMPLAINT\",")
                .post("/v1/complaints")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:penghubung:problem:malformed-request"));
        given().contentType("text/plain")
                .body("Jalan berlubang")
                .post("/v1/complaints")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().contentType(ContentType.JSON).post("/v1/complaints").then().statusCode(400);
    }
}
