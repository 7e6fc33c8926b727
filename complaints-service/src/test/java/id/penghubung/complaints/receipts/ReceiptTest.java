package id.penghubung.complaints.receipts;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.PrintedPage;
import id.penghubung.complaints.testing.PublishedKey;
import id.penghubung.kit.testing.LogCapture;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts as reporters print them, and as others verify them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReceiptTest {

    private static final String NAME = "Siti Rahmawati";

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldGiveTheReporterWhatArt44OfLaw25Of2009Wants() {
        // Given
        Response submitted = submit(as(reporter), named());

        // When
        Response reply = as(reporter).get("/v1/complaints/{id}/receipt", submitted.<String>path("id"));

        // Then
        String number = submitted.path("trackingNumber");
        reply.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", containsString("tanda-terima-" + number + ".pdf"));
        assertThat(PrintedPage.of(reply).text())
                .contains("Tanda Terima Pengaduan " + number, "Pasal 44 Undang-Undang Nomor 25 Tahun 2009")
                .as("identity")
                .contains("Nama: " + NAME, "Surel: siti@example.id", "Telepon: 0812555")
                .as("description")
                .contains("Jalan berlubang di depan pasar", "Lubang sedalam 30 cm", "Jalan dan jembatan", "Tenggarong")
                .as("place and time")
                .contains("Tempat: Tenggarong, Kabupaten Kutai Kartanegara", "Waktu diterima: ", " WITA")
                .as("receiving officer")
                .contains("Petugas penerima: Koordinator Pengaduan");
    }

    @Test
    void shouldCarryTheSignedReceiptInTheQrCode() {
        Response submitted = submit(as(reporter), named());

        PrintedPage page =
                PrintedPage.of(as(reporter).get("/v1/complaints/{id}/receipt", submitted.<String>path("id")));

        assertThat(page.code()).isEqualTo(submitted.path("signedReceipt"));
        assertThat(PublishedKey.content(keys(), page.code()))
                .containsEntry("trackingNumber", submitted.path("trackingNumber"));
    }

    @Test
    void shouldGiveTheSameReceiptForTheAccessCode() {
        // Given
        Response submitted = submit(given(), named());

        // When
        Response reply = given().header("Access-Code", submitted.<String>path("accessCode"))
                .get("/v1/tracking/{number}/receipt", submitted.<String>path("trackingNumber"));

        // Then
        reply.then().statusCode(200).contentType("application/pdf");
        PrintedPage page = PrintedPage.of(reply);
        assertThat(page.text()).contains("Nama: " + NAME);
        assertThat(page.code()).isEqualTo(submitted.path("signedReceipt"));
    }

    @Test
    void shouldHaveNoIdentityOnTheReceiptOfAnAnonymousComplaintAndSaySo() {
        // Given
        Map<String, Object> complaint = named();
        complaint.put("anonymous", true);
        Response submitted = submit(as(reporter), complaint);

        // When
        String text = PrintedPage.of(given().header("Access-Code", submitted.<String>path("accessCode"))
                        .get("/v1/tracking/{number}/receipt", submitted.<String>path("trackingNumber")))
                .text();

        // Then
        assertThat(text)
                .contains("Laporan ini anonim: tanda terima ini tidak memuat identitas pelapor.")
                .doesNotContain(NAME, "siti@example.id", "0812555");
    }

    @Test
    void shouldNameThePersonForWhomAProxyComplainsByArt42() {
        // Given
        Map<String, Object> complaint = named();
        complaint.put("reporter", Map.of("name", NAME, "onBehalfOf", "Hasan Basri"));
        String id =
                submit(as(reporter), complaint).then().statusCode(201).extract().path("id");

        // When
        String text = PrintedPage.of(as(reporter).get("/v1/complaints/{id}/receipt", id))
                .text();

        // Then
        assertThat(text).contains("Sebagai kuasa dari: Hasan Basri");
        as(reporter).get("/v1/complaints/{id}", id).then().body("reporter.onBehalfOf", equalTo("Hasan Basri"));
    }

    /** UU 24/2013 Art. 79: a population number is confidential, also on paper. */
    @Test
    void shouldMaskTheNikOnTheReceipt() {
        // Given
        Map<String, Object> complaint = named();
        complaint.put("reporter", Map.of("name", NAME, "address", "Gang Melati 3", "nik", "6402065708900001"));
        String id =
                submit(as(reporter), complaint).then().statusCode(201).extract().path("id");

        // When
        String text = PrintedPage.of(as(reporter).get("/v1/complaints/{id}/receipt", id))
                .text();

        // Then
        assertThat(text)
                .contains("NIK: 6402************", "Alamat: Gang Melati 3")
                .doesNotContain("5708900001");
    }

    @Test
    void shouldShowTheReceiptToNobodyElse() {
        Response submitted = submit(given(), named());
        String own = submit(as(reporter), named()).path("id");

        as(Tokens.newReporter()).get("/v1/complaints/{id}/receipt", own).then().statusCode(404);
        as(Tokens.coordinator()).get("/v1/complaints/{id}/receipt", own).then().statusCode(403);
        as(Tokens.officerOf("dpu"))
                .get("/v1/complaints/{id}/receipt", own)
                .then()
                .statusCode(403);
        as(Tokens.ombudsman()).get("/v1/complaints/{id}/receipt", own).then().statusCode(403);
        given().get("/v1/complaints/{id}/receipt", own).then().statusCode(401);
        given().header("X-Forwarded-For", "203.0.113.77")
                .header("Access-Code", "2222-2222-2222-2222")
                .get("/v1/tracking/{number}/receipt", submitted.<String>path("trackingNumber"))
                .then()
                .statusCode(404);
    }

    @Test
    void shouldSignAReceiptThatAnotherJoseLibraryVerifies() {
        Response submitted = submit(given(), named());

        String receipt = submitted.path("signedReceipt");

        assertThat(PublishedKey.verifies(keys(), receipt)).isTrue();
        assertThat(PublishedKey.content(keys(), receipt))
                .containsOnlyKeys("format", "trackingNumber", "submittedAt", "contentSha256")
                .containsEntry("format", "penghubung-receipt/1")
                .containsEntry("trackingNumber", submitted.path("trackingNumber"))
                .containsEntry("submittedAt", submitted.path("submittedAt"));
        assertThat(keys()).doesNotContain("\"d\"");
    }

    @Test
    void shouldGiveTheSameSignedReceiptToARepeatedRequest() {
        String key = UUID.randomUUID().toString();

        String first =
                submit(as(reporter).header("Idempotency-Key", key), named()).path("signedReceipt");
        String again =
                submit(as(reporter).header("Idempotency-Key", key), named()).path("signedReceipt");

        assertThat(first).isNotNull().isEqualTo(again);
    }

    @Test
    void shouldSayThatAReceiptIsGenuineAndWhatItProves() {
        Response submitted = submit(as(reporter), named());

        verify(submitted.path("signedReceipt"))
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("valid", equalTo(true))
                .body("result", equalTo("GENUINE"))
                .body("trackingNumber", equalTo(submitted.path("trackingNumber")))
                .body("submittedAt", equalTo(submitted.path("submittedAt")))
                .body("explanation", containsString("asli"));
    }

    @Test
    void shouldFindOneFlippedByteInEachPartOfAReceipt() {
        // Given
        String receipt = submit(as(reporter), named()).path("signedReceipt");
        int payload = receipt.indexOf('.') + 20;
        int signature = receipt.lastIndexOf('.') + 20;
        verify("x" + receipt.substring(1)).then().statusCode(200).body("valid", equalTo(false));
        verify(receipt + "A").then().statusCode(200).body("valid", equalTo(false));

        for (int place : new int[] {payload, signature}) {
            // When
            char flipped = receipt.charAt(place) == 'A' ? 'B' : 'A';
            String altered = receipt.substring(0, place) + flipped + receipt.substring(place + 1);

            // Then
            verify(altered)
                    .then()
                    .statusCode(200)
                    .body("valid", equalTo(false))
                    .body("result", equalTo("ALTERED"))
                    .body("trackingNumber", nullValue());
            assertThat(PublishedKey.verifies(keys(), altered)).isFalse();
        }
    }

    @Test
    void shouldSayWhyATextIsNoReceiptInTheLanguageOfTheReader() {
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(Map.of("receipt", "7KRM-4XWT-2PCA"))
                .post("/v1/receipt-verifications")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("result", equalTo("NOT_A_RECEIPT"))
                .body("explanation", containsString("no receipt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2001})
    void shouldRefuseAReceiptOfNoOrTooManyCharacters(int length) {
        verify("x".repeat(length)).then().statusCode(400).body("errors[0].pointer", equalTo("#/receipt"));
    }

    @Test
    void shouldKeepTheIdentityOutOfTheLog() {
        String id = submit(as(reporter), named()).path("id");

        try (LogCapture log = LogCapture.open()) {
            as(reporter).get("/v1/complaints/{id}/receipt", id).then().statusCode(200);

            assertThat(log.lines()).noneMatch(line -> line.contains(NAME));
        }
    }

    private static Map<String, Object> named() {
        return new HashMap<>(pothole("reporter", Map.of("name", NAME, "email", "siti@example.id", "phone", "0812555")));
    }

    private static Response verify(String receipt) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("receipt", receipt))
                .post("/v1/receipt-verifications");
    }

    private static String keys() {
        return RestAssured.get("/.well-known/jwks.json").asString();
    }
}
