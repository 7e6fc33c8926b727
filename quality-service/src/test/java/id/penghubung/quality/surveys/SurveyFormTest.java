package id.penghubung.quality.surveys;

import static id.penghubung.quality.surveys.SurveyApi.close;
import static id.penghubung.quality.surveys.SurveyApi.opened;
import static id.penghubung.quality.surveys.SurveyApi.results;
import static id.penghubung.quality.surveys.SurveyApi.token;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of a survey: it works without scripts, says what is wrong, and counts each link once. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyFormTest {

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldShowAPageThatNeedsNothingElse() {
        Response reply = show(token(opened()));

        reply.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .body(containsString("Survei layanan rekomendasi hibah"))
                .body(containsString("Bagian Kesejahteraan Rakyat"))
                .body(not(containsString("<script")))
                .body(not(containsString("role=\"alert\"")));
        String page = reply.asString();
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String hash = Base64.getEncoder().encodeToString(Digests.sha256(style.getBytes(UTF_8)));
        assertThat(reply.header("Content-Security-Policy"))
                .as("nothing is loaded or run, and the page cannot be framed")
                .contains("default-src 'none'", "style-src 'sha256-" + hash + "'", "frame-ancestors 'none'");
        assertThat(matches(page, "(?:src|href)=\"(?!#)([^\"]*)\"")).isEmpty();
    }

    /** WCAG 2.2: language (3.1.1), labels (1.3.1, 3.3.2), groups (1.3.1), reflow (1.4.10) and zoom (1.4.4). */
    @Test
    void shouldNameEveryFieldForAssistiveTechnology() {
        String page = show(token(opened())).asString();

        assertThat(page)
                .contains("<html lang=\"id\">", "width=device-width, initial-scale=1")
                .doesNotContain("user-scalable");
        assertThat(matches(page, "<h1>(.*?)</h1>")).hasSize(1);
        List<String> fields = matches(page, "<(?:input type=\"radio\"|select|textarea) id=\"([^\"]*)\"");
        Set<String> labels = new HashSet<>(matches(page, "<label for=\"([^\"]*)\""));
        assertThat(fields).hasSize(9 * 4 + 4 + 1).doesNotHaveDuplicates();
        assertThat(labels).containsAll(fields);
        assertThat(matches(page, "<legend>(.*?)</legend>"))
                .hasSize(9)
                .first()
                .asString()
                .startsWith("1. ");
    }

    /** WCAG 2.2: errors are named in text, lead to their fields (3.3.1, 3.3.3), and nothing is to be entered twice (3.3.7). */
    @Test
    void shouldSayWhichElementsAreMissingAndKeepTheOthers() {
        String id = opened();
        String token = token(id);
        Map<String, String> fields = fields(4);
        fields.remove("TIME");
        fields.put("COST", "5");
        fields.put("GENDER", "FEMALE");
        fields.put("suggestion", "Ruang tunggu <sempit> & panas");

        String page = send(token, fields).then().statusCode(400).extract().asString();

        assertThat(page).contains("<title>Belum lengkap: ", "role=\"alert\"", "href=\"#TIME-1\"", "href=\"#COST-1\"");
        assertThat(matches(page, "<li><a href=\"#(.*?)\"")).containsExactly("TIME-1", "COST-1");
        assertThat(matches(page, "aria-describedby=\"([A-Z_]+-error)\"")).containsExactly("TIME-error", "COST-error");
        assertThat(matches(page, "value=\"(\\d)\" required checked")).hasSize(7).containsOnly("4");
        assertThat(page)
                .contains("value=\"FEMALE\" selected", "Ruang tunggu &lt;sempit&gt; &amp; panas")
                .doesNotContain("<sempit>");
        results(id).then().body("respondents", equalTo(0));
    }

    @Test
    void shouldCountTheFormOnceAlsoIfItIsSentTwice() {
        String id = opened();
        String token = token(id);
        Map<String, String> fields = fields(3);
        fields.put("AGE_GROUP", "OVER_55");
        fields.put("suggestion", "Sudah baik.\r\nTerima kasih.");

        send(token, fields).then().statusCode(200).body(containsString("Jawaban Anda sudah diterima dan dihitung"));
        send(token, fields).then().statusCode(200).body(containsString("Jawaban Anda sudah diterima dan dihitung"));

        show(token).then().statusCode(200).body(containsString("Jawaban dengan tautan ini sudah diterima"));
        send(token, fields(1)).then().statusCode(409).body(containsString("Tautan sudah dipakai"));
        close(id).then().statusCode(200);
        results(id)
                .then()
                .body("respondents", equalTo(1))
                .body("suggestions[0].text", equalTo("Sudah baik.\nTerima kasih."));
    }

    @Test
    void shouldExplainLinksThatDoNotWork() {
        String id = opened();
        String token = token(id);
        String other = opened();
        String expired = token(other);
        jdbc.update(
                "update survey_link set expires_at = now() - interval '1 day' where survey_id = ?",
                UUID.fromString(other));
        close(id);

        show(token).then().statusCode(409).body(containsString("Survei sudah ditutup"));
        send(token, fields(4)).then().statusCode(409).body(containsString("Survei sudah ditutup"));
        show(expired).then().statusCode(410).body(containsString("Tautan sudah kedaluwarsa"));
        send(expired, fields(4)).then().statusCode(410);
        show("x".repeat(32)).then().statusCode(404).body(containsString("Tautan tidak dikenal"));
    }

    @Test
    void shouldAskAgainForFieldsThatCannotBeRead() {
        String token = token(opened());

        for (String body : List.of("COST=x&COST=4", "{}")) {
            given().contentType("application/x-www-form-urlencoded")
                    .body(body)
                    .post("/v1/survey-forms/{token}", token)
                    .then()
                    .statusCode(400)
                    .body(containsString("href=\"#COST-1\""));
        }
        for (String body : List.of("COST=%zz", "=&&==&COST")) {
            given().contentType("application/x-www-form-urlencoded")
                    .body(body)
                    .post("/v1/survey-forms/{token}", token)
                    .then()
                    .statusCode(400);
        }
    }

    /** A client that tries links is told to wait; a link that exists always works. */
    @Test
    void shouldLimitUnknownLinksOnly() {
        String token = token(opened());
        String client = "203.0.113." + (1 + token.charAt(0) % 200);

        int last = 0;
        for (int i = 0; i < 25; i++) {
            last = given().header("X-Forwarded-For", client)
                    .get("/v1/survey-forms/{token}", "unknown-" + i)
                    .statusCode();
        }

        assertThat(last).isEqualTo(429);
        given().header("X-Forwarded-For", client)
                .get("/v1/survey-forms/{token}", "unknown")
                .then()
                .header("Retry-After", equalTo("600"));
        given().header("X-Forwarded-For", client)
                .get("/v1/survey-forms/{token}", token)
                .then()
                .statusCode(200);
    }

    private static Response show(String token) {
        return given().get("/v1/survey-forms/{token}", token);
    }

    private static Response send(String token, Map<String, String> fields) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post("/v1/survey-forms/{token}", token);
    }

    private static Map<String, String> fields(int value) {
        Map<String, String> fields = new HashMap<>();
        SurveyApi.values(value).forEach((element, each) -> fields.put(element, each.toString()));
        return fields;
    }

    private static List<String> matches(String page, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
