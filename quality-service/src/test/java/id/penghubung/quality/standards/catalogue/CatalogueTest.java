package id.penghubung.quality.standards.catalogue;

import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import id.penghubung.quality.standards.StandardScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public catalogue shows the standards in force to everybody. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CatalogueTest {

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldFindAServiceByUnitAndByTheBeginningOfWordsAsSoonAsItsStandardIsPublished() {
        // Given
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Hemodialisa terjadwal");
        search("hemodialisa").then().statusCode(200).body("items", empty());

        // When
        service.published();

        // Then
        search("HEMO jadwal").then().body("items", empty());
        search("HEMO terjad")
                .then()
                .body("items.code", contains(service.code()))
                .body("items[0].duration.amount", equalTo(30))
                .body("items[0].fee.amountRupiah", equalTo(25000));
        search("hemodialisa antrean").then().body("items.code", contains(service.code()));
        given().get("/v1/catalogue?unit={unit}&limit=100", HOSPITAL).then().body("items.code", hasItem(service.code()));
        given().get("/v1/catalogue?unit=setda-hukum&word=hemodialisa").then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"' | !", "a:* & (", "\\", "<->"})
    void shouldTakeSignsOfTheQueryLanguageAsNoneInAWord(String word) {
        given().queryParam("word", word).get("/v1/catalogue").then().statusCode(200);
    }

    @Test
    void shouldAnswerACacheThatHasThePageWithoutABody() {
        StandardScenario service =
                StandardScenario.ofAService(HOSPITAL, "Fisioterapi anak").published();
        Response first = given().get("/v1/catalogue/{code}", service.code());
        assertThat(first.header("Cache-Control")).startsWith("public, max-age=");

        given().header("If-None-Match", first.header("ETag"))
                .get("/v1/catalogue/{code}", service.code())
                .then()
                .statusCode(304);
    }

    @Test
    void shouldNotShowAServiceThatIsNoLongerProvided() {
        StandardScenario service =
                StandardScenario.ofAService(HOSPITAL, "Poliklinik malam").published();

        StandardScenario.officer()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "Poliklinik malam", "active", false))
                .put("/v1/services/{code}", service.code())
                .then()
                .statusCode(200);

        given().get("/v1/catalogue/{code}", service.code()).then().statusCode(404);
    }

    @Test
    void shouldExportTheFieldsOfTheNationalCatalogue() {
        StandardScenario service =
                StandardScenario.ofAService(HOSPITAL, "Donor darah").published();

        given().get("/v1/catalogue/{code}/sippn", service.code())
                .then()
                .statusCode(200)
                .body("namaLayanan", equalTo("Donor darah"))
                .body("nomorSk", equalTo("SK-1"))
                .body("waktuPenyelesaian", equalTo("30 menit"))
                .body("biayaTarif", equalTo("Rp25.000"))
                .body("produkPelayanan", equalTo("Nomor antrean poliklinik"))
                .body("pengaduanLayanan", contains("SP4N-LAPOR!: https://www.lapor.go.id"));
    }

    @Test
    void shouldShowAPageToPrintWithoutScriptsAndWithEscapedTexts() {
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan <script>alert(1)</script>")
                .published();

        Response page = given().get("/v1/catalogue/{code}/page", service.code());

        page.then().statusCode(200).contentType(startsWith("text/html"));
        assertThat(page.asString())
                .contains(
                        "<html lang=\"id\">",
                        "Layanan &lt;script&gt;",
                        "Jaminan keamanan dan keselamatan pelayanan",
                        "Kelompok rentan: Jalur landai")
                .doesNotContain("<script");
        assertThat(page.asString().split("<h3>", -1)).as("fourteen components").hasSize(15);
    }

    @Test
    void shouldShowNothingOfADraft() {
        StandardScenario service = StandardScenario.ofAService(HOSPITAL, "Layanan rahasia");
        service.begin(StandardScenario.complete()).then().statusCode(201);

        given().get("/v1/catalogue/{code}", service.code()).then().statusCode(404);
        given().get("/v1/catalogue/{code}/page", service.code()).then().statusCode(404);
    }

    private static Response search(String word) {
        return given().queryParam("word", word).get("/v1/catalogue");
    }
}
