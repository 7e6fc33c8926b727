package id.penghubung.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.problemtype.CommonProblem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest {

    private static final String NOTES = "/v1/notes";

    @Test
    void shouldReportAllInvalidFields() {
        invalid(post("""
                {"text": " ", "email": "nobody", "place": {"latitude": 91, "name": ""},
                 "places": [{"latitude": 1, "name": "a"}, {"name": "b"}], "tags": ["a", ""]}
                """))
                .withFields("#/email", "#/place/latitude", "#/place/name", "#/places/1/latitude", "#/tags/1", "#/text");
    }

    @Test
    void shouldReportMissingAndTooLongFields() {
        invalid(post("{}")).withFields("#/text").withField("#/text", "wajib diisi");
        invalid(post("{\"text\": \"" + "x".repeat(201) + "\"}"))
                .withField("#/text", "panjangnya harus 0 sampai 200 huruf");
    }

    @Test
    void shouldReportFieldsInEnglish() {
        invalid(post(given().header("Accept-Language", "en"), "{\"place\": {\"latitude\": -91, \"name\": \"a\"}}"))
                .in("en")
                .withField("#/text", "is required")
                .withField("#/place/latitude", "must be at least -90");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text': 7}                         | #/text            | harus teks",
                "{'text': true}                      | #/text            | harus teks",
                "{'text': ['a']}                     | #/text            | harus teks",
                "{'text': 'UNIQUE', 'rank': 'seven'}      | #/rank            | harus bilangan",
                "{'text': 'UNIQUE', 'rank': '7'}          | #/rank            | harus bilangan",
                "{'text': 'UNIQUE', 'rank': 1.5}          | #/rank            | harus bilangan",
                "{'text': 'UNIQUE', 'rank': 99999999999}  | #/rank            | bilangan ini terlalu besar",
                "{'text': 'UNIQUE', 'rank': {}}           | #/rank            | harus bilangan",
                "{'text': 'UNIQUE', 'pinned': 'true'}     | #/pinned          | harus true atau false",
                "{'text': 'UNIQUE', 'pinned': 1}          | #/pinned          | harus true atau false",
                "{'text': 'UNIQUE', 'tone': 'SHRILL'}     | #/tone            | 'harus salah satu dari QUIET, LOUD'",
                "{'text': 'UNIQUE', 'tone': 0}            | #/tone            | 'harus salah satu dari QUIET, LOUD'",
                "{'text': 'UNIQUE', 'tone': ''}           | #/tone            | 'harus salah satu dari QUIET, LOUD'",
                "{'text': 'UNIQUE', 'day': '31-01-2026'}  | #/day             | harus tanggal seperti 2026-01-31",
                "{'text': 'UNIQUE', 'day': 20260131}      | #/day             | harus tanggal seperti 2026-01-31",
                "{'text': 'UNIQUE', 'moment': 'today'}    | #/moment          | harus waktu seperti 2026-01-31T08:00:00Z",
                "{'text': 'UNIQUE', 'moment': '+1000000000-12-31T23:59:59Z'} | #/moment | harus waktu seperti 2026-01-31T08:00:00Z",
                "{'text': 'UNIQUE', 'moment': '+10000-01-01T00:00:00Z'}      | #/moment | harus waktu seperti 2026-01-31T08:00:00Z",
                "{'text': 'UNIQUE', 'moment': '-0001-12-31T23:59:59Z'}       | #/moment | harus waktu seperti 2026-01-31T08:00:00Z",
                "{'text': 'UNIQUE', 'moment': 999999999999999999}            | #/moment | harus waktu seperti 2026-01-31T08:00:00Z",
                "{'text': 'UNIQUE', 'day': '+999999999-12-31'}               | #/day    | harus tanggal seperti 2026-01-31",
                "{'text': 'UNIQUE', 'day': '-0001-01-01'}                    | #/day    | harus tanggal seperti 2026-01-31",
                "{'text': 'UNIQUE', 'answers': 'that'}    | #/answers         | harus UUID",
                "{'text': 'UNIQUE', 'place': 'here'}      | #/place           | bentuknya tidak sesuai",
                "{'text': 'UNIQUE', 'places': {}}         | #/places          | bentuknya tidak sesuai",
                "{'text': 'UNIQUE', 'places': [{'latitude': 'x', 'name': 'a'}]} | #/places/0/latitude | harus bilangan",
                "{'text': 'UNIQUE', 'tags': [7]}          | #/tags/0          | harus teks",
            })
    void shouldReportFieldOfWrongType(String json, String pointer, String detail) {
        invalid(post(json.replace('\'', '"').replace("UNIQUE", UUID.randomUUID().toString())))
                .withFields(pointer)
                .withField(pointer, detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": ",
                "{\"text\": \"a\"",
                "{text: 1}",
                "nonsense",
                "{\"text\": \"a\"}}",
                "{\"text\":\"\u0001\"}"
            })
    void shouldReportMalformedJson(String broken) {
        ProblemAssert.of(post(broken), CommonProblem.MALFORMED_REQUEST, NOTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "\"text\""})
    void shouldReportBodyOfWrongType(String body) {
        Response response = post(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void shouldRejectTextThatDatabaseCannotStore() {
        invalid(post("{\"text\": \"a\\u0000b\"}")).withFields("#/text");
        ProblemAssert.of(
                        given().urlEncodingEnabled(false).post("/v1/faults/twice/a%00b"),
                        CommonProblem.MALFORMED_REQUEST,
                        "/v1/faults/twice/a%00b")
                .withDetail("NUL");
    }

    @Test
    void shouldRejectOtherMediaTypes() {
        ProblemAssert.of(
                        given().contentType("text/plain").body("text").post(NOTES),
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        NOTES)
                .withDetail("application/json");
        ProblemAssert.of(given().accept("image/png").get(NOTES), CommonProblem.NOT_ACCEPTABLE, NOTES);
        ProblemAssert.of(given().delete(NOTES), CommonProblem.METHOD_NOT_ALLOWED, NOTES);
    }

    @Test
    void shouldReportMissingResource() {
        ProblemAssert.of(given().get("/v1/nothing"), CommonProblem.NOT_FOUND, "/v1/nothing")
                .in("id");
        ProblemAssert.of(given().get("/v1/faults/number/seven"), CommonProblem.NOT_FOUND, "/v1/faults/number/seven");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=many", "limit=1.5", "limit=99999999999"})
    void shouldRejectQueryParameterOfWrongType(String query) {
        ProblemAssert.of(given().get(NOTES + "?" + query), CommonProblem.VALIDATION_FAILED, NOTES);
    }

    @Test
    void shouldReportInvalidQueryParameter() {
        ProblemAssert.of(given().get("/v1/faults/web?status=600"), CommonProblem.VALIDATION_FAILED, "/v1/faults/web")
                .withField("?status", "paling banyak 599");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                       | id",
                "id                     | id",
                "id-ID,id;q=0.9         | id",
                "en                     | en",
                "en-US                  | en",
                "en-US,en;q=0.9         | en",
                "fr,en;q=0.5            | en",
                "fr                     | id",
                "en;q=0.1,id;q=0.9      | id",
                "*                      | id",
                "%%%;;;q=x              | id",
                "en;q=banana            | id",
            })
    void shouldUsePreferredLanguage(String acceptLanguage, String language) {
        RequestSpecification request = given();
        if (acceptLanguage != null) {
            request.header("Accept-Language", acceptLanguage);
        }
        invalid(post(request, "{}"))
                .in(language)
                .withField("#/text", "en".equals(language) ? "is required" : "wajib diisi");
    }

    private static ProblemAssert invalid(Response response) {
        return ProblemAssert.of(response, CommonProblem.VALIDATION_FAILED, NOTES);
    }

    private static Response post(String body) {
        return post(given(), body);
    }

    private static Response post(RequestSpecification request, String body) {
        return request.contentType("application/json").body(body).post(NOTES);
    }
}
