package id.penghubung.complaints.personaldata;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.LogCapture;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.FakeIdentityProvider;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The identity of a reporter: encrypted in the database, masked for those who need it not, shown to nobody else. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SecretIdentityTest {

    private static final String NIK = "6402065708900001";

    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private final String name = "Sekar " + mark;
    private final String email = mark + "@contoh.id";
    private final String phone = "+628" + Math.abs(mark.hashCode());
    private final String address = "Gang " + mark;
    private final String onBehalfOf = "Hasan " + mark;

    @Inject
    DataSource database;

    @Inject
    Jdbc jdbc;

    /** UU 27/2022 Art. 35, 39; UU 24/2013 Art. 79; Perpres 76/2013. */
    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "confidential"})
    void shouldStoreNothingReadableOfASecretReporterInAnyTable(String secrecy) {
        try (LogCapture log = LogCapture.open()) {
            String account = Tokens.newReporter();

            submit(as(account).header("Idempotency-Key", mark), secret(secrecy))
                    .then()
                    .statusCode(201);
            submit(given(), secret(secrecy)).then().statusCode(201);

            assertThat(StoredBytes.tablesContaining(database, Set.of(), mark, phone.substring(1), NIK))
                    .isEmpty();
            assertThat(log.lines())
                    .noneMatch(line -> line.contains(mark) || line.contains(phone) || line.contains(NIK));
        }
    }

    /** UU 25/2009 Art. 42: an anonymous complaint has no trace of the account from which it was sent. */
    @Test
    void shouldStoreNothingOfTheTokenWithAnAnonymousComplaint() {
        String subject = UUID.randomUUID().toString();
        String token = FakeIdentityProvider.shared().token("account-" + mark, subject, List.of("reporter"));

        Response receipt = submit(as(token).header("Idempotency-Key", mark), pothole("anonymous", true));

        receipt.then().statusCode(201).body("accessCode", matchesPattern("([2-9A-Y]{4}-){3}[2-9A-Y]{4}"));
        assertThat(StoredBytes.tablesContaining(database, Set.of(), subject, mark))
                .isEmpty();
        given().header("Access-Code", receipt.<String>path("accessCode"))
                .get("/v1/tracking/{number}", receipt.<String>path("trackingNumber"))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        as(token).get("/v1/complaints").then().body("items", hasSize(0));
    }

    @Test
    void shouldShowTheCoordinatorTheReporterAloneAndAMaskedOneInLists() {
        String id = submit(as(Tokens.newReporter()), secret("confidential")).path("id");

        as(Tokens.coordinator())
                .get("/v1/complaints/" + id)
                .then()
                .body("reporter.name", equalTo(name))
                .body("reporter.email", equalTo(email))
                .body("reporter.phone", equalTo(phone))
                .body("reporter.address", equalTo(address))
                .body("reporter.nik", equalTo("6402************"))
                .body("reporter.onBehalfOf", equalTo(onBehalfOf));
        as(Tokens.coordinator())
                .get("/v1/complaints?limit=100")
                .then()
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.reporter.name", equalTo("S*** " + mark.charAt(0) + "***"))
                .body(
                        "items.find { it.id == '" + id + "' }.reporter.onBehalfOf",
                        equalTo("H*** " + mark.charAt(0) + "***"))
                .body(not(containsString(mark)))
                .body(not(containsString(NIK)));
    }

    @Test
    void shouldShowNothingToAnotherReporter() {
        String id = submit(as(Tokens.newReporter()), secret("confidential")).path("id");
        String other = Tokens.newReporter();

        as(other).get("/v1/complaints/" + id).then().statusCode(404);
        as(other).get("/v1/me/data").then().statusCode(200).body("items", hasSize(0));
        as(other).get("/v1/me/access-log").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void shouldFindComplaintsOfTheSamePersonByAnySpelling() {
        String id = submit(as(Tokens.newReporter()), secret("confidential")).path("id");
        submit(as(Tokens.newReporter()), secret("anonymous")).then().statusCode(201);

        findSamePerson(Map.of("email", " " + email.toUpperCase() + " "))
                .then()
                .body("items", hasSize(1))
                .body("items[0].complaintId", equalTo(id))
                .body("items[0].matchedBy", equalTo(List.of("EMAIL")));
        findSamePerson(Map.of("email", email, "phone", phone.replace("+62", "0")))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].matchedBy", equalTo(List.of("EMAIL", "PHONE")));
        findSamePerson(Map.of("email", "other" + email)).then().body("items", hasSize(0));
        findSamePerson(Map.of()).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"640206570890001", "6402067208900001", "bukan nomor"})
    void shouldPointToAnInvalidNik(String nik) {
        submit(given(), pothole("reporter", Map.of("name", name, "nik", nik)))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#/reporter/nik"))
                .body(not(containsString(nik)));
    }

    @Test
    void shouldGoOnWithoutAnIdentityThatWasChangedInTheDatabase() {
        String id = submit(as(Tokens.newReporter()), secret("confidential")).path("id");
        jdbc.update(
                "update reporter_identity set sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20)) where complaint_id = ?",
                UUID.fromString(id));

        try (LogCapture log = LogCapture.open()) {
            as(Tokens.coordinator())
                    .get("/v1/complaints/" + id)
                    .then()
                    .statusCode(200)
                    .body("reporter", nullValue());
            assertThat(log.lines()).anyMatch(line -> line.contains("cannot be decrypted") && line.contains(id));
        }
    }

    private Response findSamePerson(Map<String, String> details) {
        return as(Tokens.coordinator())
                .contentType(ContentType.JSON)
                .body(details)
                .post("/v1/same-person-searches");
    }

    private Map<String, Object> secret(String secrecy) {
        Map<String, Object> complaint = new HashMap<>(pothole(secrecy, true));
        complaint.put(
                "reporter",
                Map.of(
                        "name", name,
                        "email", email,
                        "phone", phone,
                        "address", address,
                        "nik", NIK,
                        "onBehalfOf", onBehalfOf));
        return complaint;
    }
}
