package id.penghubung.quality.surveys;

import static id.penghubung.quality.surveys.SurveyApi.answer;
import static id.penghubung.quality.surveys.SurveyApi.as;
import static id.penghubung.quality.surveys.SurveyApi.asOfficer;
import static id.penghubung.quality.surveys.SurveyApi.opened;
import static id.penghubung.quality.surveys.SurveyApi.results;
import static id.penghubung.quality.surveys.SurveyApi.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.mail.MailWorker;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.localstack.testing.TestMailServer;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways to a survey: codes on paper, and invitations by mail. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyLinkTest {

    private static final int PRINTER_DPI = 300;

    @Inject
    Jdbc jdbc;

    @Inject
    MailWorker mails;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
        // Mails of other tests, which nobody reads, would be sent first.
        jdbc.update("delete from mail");
    }

    @Test
    void shouldPrintCodesThatOpenTheSurvey() throws Exception {
        // Given
        String id = opened();
        Response sheet = sheet(id, 1);

        // When
        byte[] pdf = asOfficer()
                .get("/v1/surveys/{id}/link-sheets/{sheet}", id, sheet.<String>path("id"))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String address = decoded(new PDFRenderer(document).renderImageWithDPI(0, PRINTER_DPI));
            assertThat(address).isEqualTo(sheet.path("links[0].url"));
            assertThat(new PDFTextStripper().getText(document)).contains("Survei layanan rekomendasi hibah");
            given().get(path(address)).then().statusCode(200);
        }
    }

    @Test
    void shouldDrawACodeAsAPictureUntilItsLinkIsUsed() throws Exception {
        String id = opened();
        Response sheet = sheet(id, 2);
        String link = sheet.path("links[1].id");

        byte[] png = asOfficer()
                .get("/v1/surveys/{id}/links/{link}/code", id, link)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();

        String address = decoded(ImageIO.read(new ByteArrayInputStream(png)));
        assertThat(address).isEqualTo(sheet.path("links[1].url"));
        send(address.substring(address.lastIndexOf('/') + 1), answer(4)).then().statusCode(201);
        asOfficer().get("/v1/surveys/{id}/links/{link}/code", id, link).then().statusCode(404);
        as(Tokens.officerOf(SampleUnits.HOSPITAL))
                .get("/v1/surveys/{id}/links/{link}/code", id, sheet.<String>path("links[0].id"))
                .then()
                .statusCode(404);
    }

    @Test
    void shouldGiveARepeatedRequestTheSameLinks() {
        String id = opened();
        String key = UUID.randomUUID().toString();

        List<String> first =
                sheetWithKey(id, key).then().statusCode(201).extract().path("links.url");
        List<String> again =
                sheetWithKey(id, key).then().statusCode(201).extract().path("links.url");

        assertThat(again).isEqualTo(first).hasSize(3);
    }

    /** The queue of mails and the links have neither an address in readable form nor a token. */
    @Test
    void shouldInviteByMailWithoutStoringAddressOrToken() {
        // Given
        String id = opened();
        String address = "warga-" + UUID.randomUUID() + "@example.org";
        asOfficer()
                .contentType(ContentType.JSON)
                .body(Map.of("addresses", List.of(address, address.toUpperCase(Locale.ROOT))))
                .post("/v1/surveys/{id}/invitations", id)
                .then()
                .statusCode(202)
                .body("invited", equalTo(1));

        // When
        mails.send();

        // Then
        List<String> received = TestMailServer.mailsTo(address);
        assertThat(received).hasSize(1);
        Matcher link = Pattern.compile("/v1/survey-forms/([A-Za-z0-9_-]{32})").matcher(joined(received.getFirst()));
        assertThat(link.find()).as(received.getFirst()).isTrue();
        String stored = jdbc.one(
                "select (select string_agg(m::text, '') from mail m) || (select string_agg(l::text, '') from survey_link l"
                        + " where survey_id = ?)",
                row -> row.getString(1),
                UUID.fromString(id));
        assertThat(stored).doesNotContain(address, link.group(1));
        send(link.group(1), answer(4)).then().statusCode(201);
        long addresses = jdbc.one(
                "select count(sealed_address) from survey_link where survey_id = ?",
                row -> row.getLong(1),
                UUID.fromString(id));
        assertThat(addresses).as("addresses of used links").isZero();
        results(id).then().body("respondents", equalTo(1));
    }

    @Test
    void shouldNotSendAnInvitationToASurveyWhoseLinkHasExpired() {
        String id = opened();
        String address = "warga-" + UUID.randomUUID() + "@example.org";
        asOfficer()
                .contentType(ContentType.JSON)
                .body(Map.of("addresses", List.of(address)))
                .post("/v1/surveys/{id}/invitations", id)
                .then()
                .statusCode(202);
        jdbc.update("update survey_link set expires_at = now() where survey_id = ?", UUID.fromString(id));

        mails.send();

        assertThat(TestMailServer.mailsTo(address)).isEmpty();
    }

    @Test
    void shouldRefuseBadAddressesAndTooManyLinks() {
        String id = opened();

        asOfficer()
                .contentType(ContentType.JSON)
                .body(Map.of("addresses", List.of("warga@example.org", "bukan alamat")))
                .post("/v1/surveys/{id}/invitations", id)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("#/addresses/1"));
        sheet(id, 401).then().statusCode(400).body("errors[0].pointer", equalTo("#/count"));
    }

    private static Response sheet(String id, int count) {
        return asOfficer()
                .contentType(ContentType.JSON)
                .body(Map.of("count", count))
                .post("/v1/surveys/{id}/link-sheets", id);
    }

    private static Response sheetWithKey(String id, String key) {
        return asOfficer()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("count", 3))
                .post("/v1/surveys/{id}/link-sheets", id);
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/v1/"));
    }

    /** Joins lines that the mail broke (RFC 2045, quoted-printable). */
    private static String joined(String mail) {
        return mail.replaceAll("=\\r?\\n", "");
    }

    private static String decoded(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
