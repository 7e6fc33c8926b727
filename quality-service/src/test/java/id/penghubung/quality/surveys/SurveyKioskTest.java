package id.penghubung.quality.surveys;

import static id.penghubung.quality.surveys.SurveyApi.as;
import static id.penghubung.quality.surveys.SurveyApi.asOfficer;
import static id.penghubung.quality.surveys.SurveyApi.close;
import static id.penghubung.quality.surveys.SurveyApi.opened;
import static id.penghubung.quality.surveys.SurveyApi.results;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kiosks: an officer opens the page on a device with the PIN, and respondents answer there one after another. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SurveyKioskTest {

    private static final String PIN = "482913";

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldTakeTheAnswersOfRespondentsOneAfterAnother() {
        // Given
        String id = opened();
        String kiosk = kiosk(id);
        given().get(kiosk).then().statusCode(200).body(containsString("Masukkan PIN"));
        Response open = enter(kiosk, PIN);
        open.then().statusCode(200).body(containsString("Mulai"));
        assertThat(open.getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=" + kiosk)
                .doesNotContain(PIN);
        String session = open.getCookie("survey-kiosk");

        // When
        for (int respondent = 0; respondent < 2; respondent++) {
            String page = device(session)
                    .post(kiosk + "/respondents")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                    .formParams(SurveyApi.values(4))
                    .formParam("link", linkOf(page))
                    .post(kiosk + "/answer")
                    .then()
                    .statusCode(200)
                    .body(containsString("Terima kasih"))
                    .body(containsString("href=\"" + kiosk + "\""));
        }

        // Then
        results(id).then().body("respondents", equalTo(2));
        device(session).get(kiosk).then().statusCode(200).body(containsString("Mulai"));
    }

    @Test
    void shouldGiveNoFormWithoutThePinOfThisKiosk() {
        String id = opened();
        String kiosk = kiosk(id);
        String other = enter(kiosk(id), PIN).getCookie("survey-kiosk");

        given().post(kiosk + "/respondents").then().statusCode(403).body(containsString("Masukkan PIN"));
        device(other).post(kiosk + "/respondents").then().statusCode(403);
        device("9999999999.00").post(kiosk + "/respondents").then().statusCode(403);
        enter(kiosk, "000000").then().statusCode(403).body(containsString("PIN salah"));
        given().get("/v1/survey-kiosks/unknown").then().statusCode(404);
    }

    @Test
    void shouldLockAKioskAfterFiveWrongPins() {
        String kiosk = kiosk(opened());
        for (int i = 0; i < 5; i++) {
            enter(kiosk, "00000" + i).then().statusCode(403);
        }

        enter(kiosk, PIN)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body(containsString("PIN dikunci"));
    }

    @Test
    void shouldShowTheFormAgainIfAnElementIsMissing() {
        String id = opened();
        String kiosk = kiosk(id);
        String session = enter(kiosk, PIN).getCookie("survey-kiosk");
        String page = device(session).post(kiosk + "/respondents").asString();
        Map<String, Integer> values = SurveyApi.values(4);
        values.remove("COST");

        String again = given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(values)
                .formParam("link", linkOf(page))
                .post(kiosk + "/answer")
                .then()
                .statusCode(400)
                .body(containsString("href=\"#COST-1\""))
                .extract()
                .asString();

        assertThat(linkOf(again)).isEqualTo(linkOf(page));
        results(id).then().body("respondents", equalTo(0));
    }

    @Test
    void shouldNotAcceptARemovedKiosk() {
        String id = opened();
        Response setUp = setUp(id, PIN);
        String kiosk = path(setUp.path("url"));
        String session = enter(kiosk, PIN).getCookie("survey-kiosk");
        as(Tokens.officerOf(SampleUnits.HOSPITAL))
                .delete("/v1/surveys/{id}/kiosks/{kiosk}", id, setUp.<String>path("id"))
                .then()
                .statusCode(404);

        asOfficer()
                .delete("/v1/surveys/{id}/kiosks/{kiosk}", id, setUp.<String>path("id"))
                .then()
                .statusCode(204);

        device(session).post(kiosk + "/respondents").then().statusCode(404);
    }

    @Test
    void shouldTakeNoAnswerAfterTheSurveyWasClosed() {
        // Given
        String id = opened();
        String kiosk = kiosk(id);
        String session = enter(kiosk, PIN).getCookie("survey-kiosk");
        String page = device(session).post(kiosk + "/respondents").asString();
        close(id).then().statusCode(200);

        // When
        Response answered = given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(SurveyApi.values(4))
                .formParam("link", linkOf(page))
                .post(kiosk + "/answer");

        // Then
        answered.then().statusCode(409).body(containsString("Survei sudah ditutup"));
        device(session)
                .post(kiosk + "/respondents")
                .then()
                .statusCode(409)
                .body(containsString("Survei sudah ditutup"));
        setUp(id, PIN).then().statusCode(409).body("type", endsWith(":survey-closed"));
        results(id).then().body("respondents", equalTo(0));
    }

    @Test
    void shouldRefuseAPinThatIsNotSixDigits() {
        setUp(opened(), "12345").then().statusCode(400).body("errors[0].pointer", equalTo("#/pin"));
        setUp(opened(), "abcdef").then().statusCode(400).body("errors[0].pointer", equalTo("#/pin"));
    }

    /** A client that knows a kiosk is limited as one that knows none. */
    @Test
    void shouldLimitUnknownLinksThatAreSentToAKiosk() {
        // Given
        String kiosk = kiosk(opened());

        // When
        int last = 0;
        for (int i = 0; i < 21; i++) {
            last = given().header("X-Forwarded-For", "198.51.100.77")
                    .contentType(ContentType.URLENC.withCharset("UTF-8"))
                    .formParams(SurveyApi.values(4))
                    .formParam("link", "unknown-" + i)
                    .post(kiosk + "/answer")
                    .statusCode();
        }

        // Then
        assertThat(last).isEqualTo(429);
        given().header("X-Forwarded-For", "198.51.100.77").get(kiosk).then().statusCode(200);
    }

    private static String kiosk(String id) {
        return path(setUp(id, PIN).then().statusCode(201).extract().path("url"));
    }

    private static Response setUp(String id, String pin) {
        return asOfficer()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Loket 1", "pin", pin))
                .post("/v1/surveys/{id}/kiosks", id);
    }

    private static Response enter(String kiosk, String pin) {
        return given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("pin", pin)
                .post(kiosk + "/pin");
    }

    private static RequestSpecification device(String session) {
        return given().cookie("survey-kiosk", session);
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/v1/"));
    }

    private static String linkOf(String page) {
        Matcher field = Pattern.compile("name=\"link\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(page).isTrue();
        return field.group(1);
    }
}
