package id.penghubung.systemtests.pages;

import static id.penghubung.systemtests.pages.Screenshots.NARROW;
import static id.penghubung.systemtests.pages.Screenshots.WIDE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.systemtests.actors.Polling;
import id.penghubung.systemtests.http.ApiClient;
import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * The pages of surveys and of assessments as their users have them: in a Chromium with a width of 320 pixels, without scripts, with the
 * keyboard alone. Each state is checked by axe (WCAG 2.2 AA) and compared with the accepted picture; its pictures are kept in the folder
 * target/screenshots.
 */
@SystemTest
class QualityPagesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Makassar")).getYear();
    private static final String UNIT = "disdukcapil";
    private static final String PIN = "135790";
    private static final List<String> ELEMENTS = List.of(
            "REQUIREMENTS",
            "PROCEDURE",
            "TIME",
            "COST",
            "PRODUCT",
            "COMPETENCE",
            "CONDUCT",
            "COMPLAINT_HANDLING",
            "FACILITIES");

    private static Chromium chromium;

    private final URI gateway;
    private final ApiClient unit;
    private final ApiClient bureau;

    QualityPagesIT(SystemUnderTest system) {
        gateway = system.gateway();
        unit = system.withoutToken().withToken(system.tokens().of(UNIT));
        bureau = system.withoutToken().withToken(system.tokens().of("quality-coordinator"));
    }

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start(
                AcceptedPictures.ofCheckout(Path.of(System.getProperty("penghubung.target", "target"), "screenshots")));
    }

    @AfterAll
    static void endChromium() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void awaitUnit() {
        Polling.standard().until(() -> unit.get("/v1/units/" + UNIT).status() == 200);
    }

    @Test
    void shouldRunNoScriptsInThisBrowser() {
        var page =
                chromium.open("data:text/html,<title>off</title><main></main><script>document.title = 'on'</script>");

        assertThat(page.title()).isEqualTo("off");
    }

    @Test
    void shouldTakeTheAnswerOfASurveyFromTheKeyboard() {
        // Given
        var survey = survey();
        var link = linkOf(survey);
        var page = chromium.open(link);
        page.requireAcceptable("survey-start", NARROW, WIDE);
        ELEMENTS.stream()
                .filter(element -> !element.equals("TIME"))
                .forEach(element -> page.tabTo(element + "-1").press(Keys.ARROW_DOWN, Keys.ARROW_DOWN));
        page.tabTo("GENDER").press(Keys.ARROW_DOWN);
        page.tabTo("suggestion").press("Ruang tunggu perlu kipas.");
        page.tabTo("send").enter();

        // When: one element is missing, the page says so, and leads to it
        assertThat(page.title()).startsWith("Belum lengkap: ");
        assertThat(page.focused()).as("the message has the focus").isEqualTo("errors");
        page.requireAcceptable("survey-error", NARROW);
        assertThat(page.chosen()).hasSize(8).containsEntry("COST", "3").doesNotContainKey("TIME");
        page.press(Keys.TAB, Keys.ENTER);
        assertThat(page.focused()).isEqualTo("TIME-1");
        page.press(Keys.SPACE).tabTo("send").enter();

        // Then
        assertThat(page.text()).contains("Jawaban Anda sudah diterima dan dihitung");
        page.requireAcceptable("survey-done", NARROW, WIDE);
        assertThat(unit.get(survey + "/results")
                        .expect(200)
                        .json()
                        .path("respondents")
                        .asInt())
                .isEqualTo(1);
        var used = chromium.open(link);
        assertThat(used.text()).contains("Satu tautan hanya untuk satu jawaban");
        used.requireAcceptable("survey-used", NARROW);
    }

    @Test
    void shouldSayThatASurveyIsClosedOrALinkUnknown() {
        // Given
        var survey = survey();
        var link = linkOf(survey);
        unit.ifMatch(unit.get(survey)).post(survey + "/close").expect(200);

        // When
        var page = chromium.open(link);

        // Then
        assertThat(page.text()).contains("Survei sudah ditutup");
        page.requireAcceptable("survey-closed", NARROW);
        var unknown =
                chromium.open(gateway.resolve("/v1/survey-forms/tidak-ada").toString());
        assertThat(unknown.text()).contains("Tautan tidak dikenal");
        unknown.requireAcceptable("survey-unknown", NARROW);
    }

    @Test
    void shouldServeOneRespondentAfterAnotherAtAKiosk() {
        // Given
        var survey = survey();
        var page = chromium.open(
                address(unit.post(survey + "/kiosks", json(Map.of("name", "Loket 1", "pin", PIN))), "/url"));
        page.tabTo("pin").press("000000").enter();
        assertThat(page.title()).startsWith("PIN salah");
        page.requireAcceptable("kiosk-wrong-pin", NARROW, WIDE);
        page.tabTo("pin").press(PIN).enter();
        page.requireAcceptable("kiosk-start", NARROW);
        page.tabTo("start").requireFocusAsAccepted("kiosk-focus").enter();

        // When
        ELEMENTS.forEach(element -> page.tabTo(element + "-1").press(Keys.SPACE));
        page.tabTo("send").enter();

        // Then
        assertThat(page.text()).contains("Terima kasih");
        page.requireAcceptable("kiosk-done", NARROW);
        page.tabTo("next").enter();
        assertThat(page.text()).contains("Bagaimana pelayanan kami hari ini?");
    }

    @Test
    void shouldTakeTheScoresOfAUserFromTheKeyboard() {
        // Given
        var link =
                address(bureau.post(assessment() + "/user-links", json(Map.of("count", 1, "days", 7))), "/links/0/url");
        var page = chromium.open(link);
        page.requireAcceptable("assessment-start", NARROW, WIDE);
        page.tabTo("petugas-0").press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        page.tabTo("send").enter();

        // When
        assertThat(page.focused()).isEqualTo("errors");
        page.requireAcceptable("assessment-error", NARROW, WIDE);
        assertThat(page.chosen()).containsOnly(Map.entry("petugas", "4"));
        page.press(Keys.TAB, Keys.ENTER);
        assertThat(page.focused()).isEqualTo("hasil-0");
        page.press(Keys.SPACE).tabTo("send").enter();

        // Then
        assertThat(page.text()).contains("Terima kasih");
        page.requireAcceptable("assessment-done", NARROW);
        var used = chromium.open(link);
        assertThat(used.text()).contains("Satu tautan hanya untuk satu jawaban");
        used.requireAcceptable("assessment-used", NARROW);
    }

    /** Returns the path of a survey with a long title, which must wrap. */
    private String survey() {
        var survey = Map.of(
                "unitCode",
                UNIT,
                "title",
                "Survei kepuasan pengguna layanan Kutipan Kedua Akta Kelahiran dan Pertanggungjawaban Administrasinya",
                "periodStart",
                YEAR + "-01-01",
                "periodEnd",
                YEAR + "-12-31",
                "population",
                400);
        return "/v1/surveys/"
                + unit.post("/v1/surveys", json(survey)).expect(201).text("id");
    }

    private String linkOf(String survey) {
        return address(unit.post(survey + "/link-sheets", json(Map.of("count", 1))), "/links/0/url");
    }

    /** Returns the path of an assessment whose users are asked two questions. */
    private String assessment() {
        var indicator = Map.of("code", "satu", "name", "Satu", "weight", 100, "lowest", 0, "highest", 5);
        var content = Map.of(
                "aspects",
                List.of(Map.of("code", "aspek", "name", "Aspek", "weight", 100, "indicators", List.of(indicator))),
                "questions",
                List.of(
                        Map.of("code", "petugas", "text", "Bagaimana sikap petugas?"),
                        Map.of("code", "hasil", "text", "Apakah hasil layanan sesuai dengan yang dijanjikan?")),
                "combination",
                Map.of("self", 0, "evaluator", 75, "users", 25),
                "categories",
                List.of(Map.of("code", "semua", "name", "semua", "from", 0)),
                "objectionDays",
                7,
                "leastUsers",
                5);
        var instruments = "/v1/quality/assessment-instruments";
        var instrument = bureau.post(
                        instruments,
                        json(Map.of(
                                "code",
                                "uji-" + UUID.randomUUID(),
                                "year",
                                YEAR,
                                "kind",
                                "KPI",
                                "title",
                                "Evaluasi mandiri",
                                "content",
                                content)))
                .expect(201)
                .text("id");
        var released = instruments + "/" + instrument;
        bureau.ifMatch(bureau.get(released)).post(released + "/release").expect(200);
        return "/v1/assessments/"
                + bureau.post("/v1/assessments", json(Map.of("instrumentId", instrument, "unitCode", UNIT)))
                        .expect(201)
                        .text("id");
    }

    /** Returns the address of a page at the gateway of this system. */
    private String address(ApiResponse created, String pointer) {
        var url = URI.create(created.expect(201).json().at(pointer).asText());
        return gateway.resolve(url.getPath()).toString();
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }
}
