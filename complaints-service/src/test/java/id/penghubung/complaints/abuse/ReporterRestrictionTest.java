package id.penghubung.complaints.abuse;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.FakeIdentityProvider;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A coordinator tells a reporter to wait. UU 25/2009 Art. 36, 42: complaints that exist go on, and the reporter stays unknown. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReporterRestrictionTest {

    private static final String REASON = "Laporan yang sama dikirim dua puluh kali.";

    private final String reporter = Tokens.newReporter();

    @Inject
    AbuseCleanupJob job;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @Test
    void shouldRefuseNewComplaintsWithTheReasonUntilThen() {
        // Given
        String complaint = submitted(reporter);
        Instant until = Instant.now().plus(Duration.ofDays(3));
        restrict(Map.of("complaintId", complaint, "until", until.toString(), "reason", REASON))
                .then()
                .statusCode(201);

        // When
        Response refused = submit(as(reporter).header("Accept-Language", "en"), pothole());

        // Then
        refused.then()
                .statusCode(429)
                .body("type", equalTo("urn:penghubung:problem:reporter-told-to-wait"))
                .body("reason", equalTo(REASON))
                .body("detail", containsString(REASON));
        assertThat(Long.parseLong(refused.header("Retry-After")))
                .isBetween(
                        Duration.ofDays(3).toSeconds() - 60, Duration.ofDays(3).toSeconds());
        submit(as(reporter), pothole("anonymous", true)).then().statusCode(429);
        submitted(Tokens.newReporter());
    }

    /** UU 27/2022 Art. 35: a mail address or phone number is known to many; who types it learns nothing about its owner. */
    @Test
    void shouldTellNothingOfARestrictionToTheSenderOfForeignContactDetails() {
        // Given
        String phone = randomPhone();
        String free = randomPhone();
        restrict(contact(phone)).then().statusCode(201).body("marksOnly", equalTo(true));

        // When
        Response restricted = submit(given(), pothole("reporter", Map.of("phone", phone)));
        Response unrestricted = submit(given(), pothole("reporter", Map.of("phone", free)));

        // Then
        restricted.then().statusCode(201);
        assertThat(shapeOf(restricted)).isEqualTo(shapeOf(unrestricted));
        assertThat(trackingOf(restricted)).isEqualTo(trackingOf(unrestricted));
        submit(as(Tokens.newReporter()), pothole("reporter", Map.of("phone", phone)))
                .then()
                .statusCode(201);
        assertThat(marksOf(restricted)).containsExactly("RESTRICTED_CONTACT");
        assertThat(marksOf(unrestricted)).isEmpty();
    }

    @Test
    void shouldTellAnAccountWhoseVerifiedAddressTheCoordinatorNamed() {
        // Given
        String email = UUID.randomUUID() + "@contoh.id";
        restrict(contact(Map.of("email", email))).then().statusCode(201);

        // When
        Response verified = submit(as(accountWith(email, true)), pothole());
        Response claimed = submit(as(accountWith(email, false)), pothole());

        // Then
        verified.then().statusCode(429).body("reason", equalTo(REASON));
        claimed.then().statusCode(201);
        assertThat(marksOf(claimed)).containsExactly("RESTRICTED_CONTACT");
    }

    /** Otherwise a sender could have somebody else told to wait, by typing their mail address. */
    @Test
    void shouldNotRefuseThePersonWhoseAddressARestrictedReporterHasTyped() {
        // Given
        String email = UUID.randomUUID() + "@contoh.id";
        String complaint = submit(as(reporter), pothole("reporter", Map.of("email", email)))
                .path("id");
        restrict(ofComplaint(complaint)).then().statusCode(201).body("marksOnly", equalTo(false));

        // When
        Response owner = submit(as(accountWith(email, true)), pothole());

        // Then
        owner.then().statusCode(201);
        submit(as(reporter), pothole()).then().statusCode(429);
    }

    @Test
    void shouldLetTheReporterReadAndWithdrawTheirComplaintsAndTheCounterReceiveOthersByArt36OfLaw25Of2009() {
        String phone = randomPhone();
        String complaint = submit(as(reporter), pothole("reporter", Map.of("phone", phone)))
                .path("id");
        restrict(ofComplaint(complaint)).then().statusCode(201);
        submit(as(reporter), pothole()).then().statusCode(429);

        as(reporter).get("/v1/complaints/" + complaint).then().statusCode(200);
        as(reporter)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/complaints/" + complaint + "/withdrawal")
                .then()
                .statusCode(200);
        as(Tokens.officerOf("dpu"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "complaint",
                        pothole("reporter", Map.of("phone", phone)),
                        "channel",
                        "WALK_IN",
                        "consentGiven",
                        true))
                .post("/v1/complaints/assisted")
                .then()
                .statusCode(201);
    }

    @Test
    void shouldNeverTellTheCoordinatorWhoTheReporterIs() {
        Map<String, Object> secret = pothole("confidential", true);
        secret.put("reporter", Map.of("name", "Galuh Prameswari", "phone", "081377776666"));
        String complaint = submit(as(reporter), secret).path("id");

        Response made = restrict(ofComplaint(complaint));

        assertThat(made.asString()).doesNotContain("Galuh", "1377776666");
        assertThat(as(Tokens.coordinator()).get("/v1/reporter-restrictions").asString())
                .doesNotContain("Galuh", "1377776666");
        assertThat(StoredBytes.tablesContaining(database, Set.of(), "Prameswari", "1377776666"))
                .isEmpty();
        Response another = submit(given(), pothole("reporter", Map.of("phone", "0813-7777-6666")));
        another.then().statusCode(201);
        assertThat(marksOf(another)).containsExactly("RESTRICTED_CONTACT");
    }

    @Test
    void shouldKeepARestrictionOnRecordWhenItIsLiftedAndForgetItsPerson() {
        Response made = restrict(ofComplaint(submitted(reporter)));
        String path = "/v1/reporter-restrictions/" + made.path("id");

        Response lifted = lift(path, made.header("ETag"));

        lifted.then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("lifting.by", equalTo("coordinator"))
                .body("lifting.reason", equalTo("Sudah dijelaskan."));
        submitted(reporter);
        lift(path, lifted.header("ETag"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:restriction-ended"));
        lift(path, made.header("ETag")).then().statusCode(412);
        job.deleteExpired();
        assertThat(jdbc.list(
                        "select subject from reporter_restriction_subject where restriction_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(made.path("id"))))
                .isEmpty();
        as(Tokens.coordinator()).get(path).then().statusCode(200).body("reason", equalTo(REASON));
    }

    @Test
    void shouldEndByItself() {
        Response made = restrict(ofComplaint(submitted(reporter)));
        jdbc.update(
                "update reporter_restriction set ends_at = now() - interval '1 second' where id = ?",
                UUID.fromString(made.path("id")));

        submitted(reporter);

        as(Tokens.coordinator())
                .get("/v1/reporter-restrictions/" + made.path("id"))
                .then()
                .body("active", equalTo(false))
                .body("lifting", nullValue());
    }

    @Test
    void shouldRefuseAnEndThatIsPastOrTooFarAway() {
        String complaint = submitted(reporter);

        for (Instant wrong :
                new Instant[] {Instant.now().minusSeconds(1), Instant.now().plus(Duration.ofDays(31))}) {
            restrict(Map.of("complaintId", complaint, "until", wrong.toString(), "reason", REASON))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("#/until"));
        }
    }

    @Test
    void shouldRefuseAReporterWhoCannotBeRecognizedOrIsNotNamedOnce() {
        String anonymous = submit(given(), pothole()).path("id");
        restrict(ofComplaint(anonymous))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:reporter-unknown"));
        restrict(ofComplaint(UUID.randomUUID().toString())).then().statusCode(404);
        Map<String, Object> both = contact("081234567890");
        both.put("complaintId", anonymous);
        restrict(both).then().statusCode(400).body("errors[0].pointer", equalTo("#"));
    }

    @Test
    void shouldEraseTheReasonWithTheComplaint() {
        String complaint = submitted(reporter);
        Response made = restrict(ofComplaint(complaint));
        as(reporter).contentType(ContentType.JSON).body("{}").post("/v1/complaints/" + complaint + "/withdrawal");

        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200);

        as(Tokens.coordinator())
                .get("/v1/reporter-restrictions/" + made.path("id"))
                .then()
                .body("reason", equalTo("(dihapus)"))
                .body("active", equalTo(true));
    }

    private static Map<String, Object> ofComplaint(String complaint) {
        return Map.of("complaintId", complaint, "until", tomorrow(), "reason", REASON);
    }

    private static Map<String, Object> contact(String phone) {
        return contact(Map.of("phone", phone));
    }

    private static Map<String, Object> contact(Map<String, String> details) {
        return new HashMap<>(Map.of("reporter", details, "until", tomorrow(), "reason", REASON));
    }

    private static String randomPhone() {
        return "0815" + Math.abs(UUID.randomUUID().hashCode());
    }

    /** Returns a token of a new reporter with a mail address that the identity provider has verified, or not. */
    private static String accountWith(String email, boolean verified) {
        String subject = UUID.randomUUID().toString();
        return FakeIdentityProvider.shared()
                .tokenWith(
                        "account-" + subject,
                        subject,
                        List.of("reporter"),
                        Map.of("email", email, "email_verified", verified));
    }

    /** Returns everything of a response that does not differ between any two submissions. */
    private static Map<String, Object> shapeOf(Response submission) {
        Map<String, Object> shape = new HashMap<>(submission.jsonPath().getMap("$"));
        shape.keySet().removeAll(Set.of("id", "trackingNumber", "submittedAt", "signedReceipt", "accessCode"));
        shape.put("status line", submission.statusLine());
        shape.put(
                "headers",
                submission.headers().asList().stream().map(Header::getName).toList());
        return shape;
    }

    /** Returns what the sender sees with the access code, without numbers and times. */
    private static String trackingOf(Response submission) {
        return given().header("Access-Code", submission.<String>path("accessCode"))
                .get("/v1/tracking/" + submission.path("trackingNumber"))
                .asString()
                .replace(submission.<String>path("trackingNumber"), "")
                .replace(submission.<String>path("id"), "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "");
    }

    private List<String> marksOf(Response submission) {
        return as(Tokens.coordinator())
                .get("/v1/content-marks?limit=100")
                .path("items.findAll { it.complaintId == '" + submission.path("id") + "' }.mark");
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }

    private static Response restrict(Map<String, Object> request) {
        return as(Tokens.coordinator())
                .contentType(ContentType.JSON)
                .body(request)
                .post("/v1/reporter-restrictions");
    }

    private static Response lift(String path, String version) {
        return as(Tokens.coordinator())
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Sudah dijelaskan."))
                .post(path + "/lifting");
    }
}
