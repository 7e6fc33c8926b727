package id.penghubung.complaints.intake;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.PrintedPage;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Officers key in complaints of reporters who came by, wrote or called. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AssistedIntakeTest {

    private static final String COMPLAINTS = "penghubung.complaints.v1";

    @Inject
    OfficeTime office;

    @Inject
    Jdbc jdbc;

    private final String officer = Tokens.officerOf("dpu");

    @Test
    void shouldHandTheReporterASlipWithTrackingNumberAndAccessCode() {
        // Given
        Response keyedIn = keyIn(officer, letter());
        keyedIn.then()
                .statusCode(201)
                .body("accessCode", matchesPattern("([2-9A-Y]{4}-){3}[2-9A-Y]{4}"))
                .body("signedReceipt", notNullValue());
        String number = keyedIn.path("trackingNumber");
        String code = keyedIn.path("accessCode");

        // When
        Response slip = given().header("Access-Code", code).get("/v1/tracking/{number}/slip", number);

        // Then
        slip.then().statusCode(200).contentType("application/pdf");
        PrintedPage page = PrintedPage.of(slip);
        assertThat(page.text())
                .contains("Nomor pelacakan: " + number, "Kode akses: " + code)
                .doesNotContain("Siti Rahmawati", "Jalan berlubang");
        assertThat(page.code()).isEqualTo(number + "\n" + code);
        given().header("Access-Code", code)
                .get("/v1/tracking/{number}", number)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldNameTheReceivingOfficerAndTheDayOfArrivalByArt44OfLaw25Of2009() {
        // Given
        LocalDate received = office.today().minusDays(3);
        Map<String, Object> letter = letter();
        letter.put("receivedOn", received.toString());
        Response keyedIn = keyIn(Tokens.namedOfficerOf("dpu", "petugas-loket", "focal-point"), letter);

        // When
        PrintedPage page = PrintedPage.of(given().header("Access-Code", keyedIn.<String>path("accessCode"))
                .get("/v1/tracking/{number}/receipt", keyedIn.<String>path("trackingNumber")));

        // Then
        assertThat(page.text())
                .contains("Petugas penerima: petugas-loket", "Saluran: surat", "Nama: Siti Rahmawati")
                .containsPattern("Waktu diterima: " + received.getDayOfMonth() + " \\w+ " + received.getYear()
                        + " \\(dicatat pada ");
    }

    @Test
    void shouldPublishTheTimeOfArrivalFromWhichDeadlinesCountAndNoIdentity() {
        // Given
        LocalDate received = office.today().minusDays(3);
        Map<String, Object> letter = letter();
        letter.put("receivedOn", received.toString());

        // When
        String id = keyIn(officer, letter).then().statusCode(201).extract().path("id");

        // Then
        String expected = received.atStartOfDay(office.zone()).toInstant().toString();
        await().untilAsserted(() -> {
            List<ConsumerRecord<String, byte[]>> events = Topics.read(COMPLAINTS, id);
            assertThat(events).hasSize(1);
            assertThat(new String(events.getFirst().value()))
                    .contains("\"receivedAt\":\"" + expected + "\"")
                    .doesNotContain("Siti", "Hasan", "0812555", officerAccount());
        });
        as(Tokens.coordinator())
                .get("/v1/complaints/{id}", id)
                .then()
                .body("channel", equalTo("LETTER"))
                .body("receivedAt", equalTo(expected))
                .body("reporter.onBehalfOf", equalTo("Hasan Basri"));
    }

    @Test
    void shouldRecordWhoKeyedTheComplaintInAndThatTheReporterConsented() {
        String id = keyIn(officer, letter()).then().statusCode(201).extract().path("id");

        assertThat(jdbc.list(
                        "select keyed_by || ' ' || consent_given from complaint where id = ?",
                        row -> row.getString(1),
                        UUID.fromString(id)))
                .containsExactly(officerAccount() + " true");
    }

    @Test
    void shouldRefuseAnOrdinaryReporterAndACallerWithoutAccount() {
        keyIn(Tokens.newReporter(), letter())
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:penghubung:problem:forbidden"));
        given().contentType(ContentType.JSON)
                .body(letter())
                .post("/v1/complaints/assisted")
                .then()
                .statusCode(401);
    }

    @Test
    void shouldRefuseADayOfArrivalInTheFutureOrMoreThanAYearAgo() {
        LocalDate today = office.today();

        for (LocalDate wrong : List.of(today.plusDays(1), today.minusYears(1).minusDays(1))) {
            Map<String, Object> letter = letter();
            letter.put("receivedOn", wrong.toString());

            keyIn(officer, letter).then().statusCode(400).body("errors.pointer", equalTo(List.of("#/receivedOn")));
        }
        Map<String, Object> aYearAgo = letter();
        aYearAgo.put("receivedOn", today.minusYears(1).toString());
        keyIn(officer, aYearAgo).then().statusCode(201);
    }

    @Test
    void shouldRefuseAComplaintWithoutTheConsentOfTheReporter() {
        Map<String, Object> letter = letter();
        letter.put("consentGiven", false);

        keyIn(officer, letter).then().statusCode(400).body("errors.pointer", hasItem("#/consentGiven"));
    }

    @Test
    void shouldPointToTheFieldsOfTheComplaintWithin() {
        Map<String, Object> letter = letter();
        letter.put("channel", "WEB");
        letter.put("complaint", pothole("categoryCode", "000"));

        keyIn(officer, letter)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("#/complaint/categoryCode", "#/channel")));
    }

    @Test
    void shouldStoreARepeatedRequestOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> letter = letter();

        Response first = as(officer)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(letter)
                .post("/v1/complaints/assisted");
        Response again = as(officer)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(letter)
                .post("/v1/complaints/assisted");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WALK_IN", "LETTER", "PHONE", "WHATSAPP", "SMS", "SP4N", "OPEN311"})
    void shouldLetReportersNameNoChannelThatIsKeyedIn(String channel) {
        submit(as(Tokens.newReporter()), pothole("channel", channel))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("#/channel")));
    }

    @Test
    void shouldRecordTheChannelOfTheReportersOwnSubmission() {
        String reporter = Tokens.newReporter();

        String byApp = submit(as(reporter), pothole("channel", "MOBILE")).path("id");
        String byDefault = submit(as(reporter), pothole()).path("id");

        as(reporter).get("/v1/complaints/{id}", byApp).then().body("channel", equalTo("MOBILE"));
        as(reporter).get("/v1/complaints/{id}", byDefault).then().body("channel", equalTo("WEB"));
    }

    private static Map<String, Object> letter() {
        Map<String, Object> complaint =
                pothole("reporter", Map.of("name", "Siti Rahmawati", "phone", "0812555", "onBehalfOf", "Hasan Basri"));
        return new HashMap<>(Map.of("complaint", complaint, "channel", "LETTER", "consentGiven", true));
    }

    private static String officerAccount() {
        return "dpu";
    }

    private static Response keyIn(String officer, Map<String, Object> request) {
        return as(officer).contentType(ContentType.JSON).body(request).post("/v1/complaints/assisted");
    }
}
