package id.penghubung.focalpoint.casework.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Invalid input is rejected with the right status and text, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseInputValidationTest {

    private final CaseApiClient officer = CaseApiClient.of("dpu");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badBodies")
    void shouldNameTheInvalidField(String action, String body, String pointer) {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        // When
        ValidatableResponse reply = officer.request()
                .header("If-Match", "*")
                .body(body)
                .post("/v1/cases/{id}/" + action, caseId)
                .then();

        // Then
        reply.statusCode(400).contentType("application/problem+json");
        if (!pointer.isEmpty()) {
            reply.body("errors[0].pointer", equalTo(pointer));
        }
        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("follow-ups", "{}", "#/message"),
                Arguments.of("follow-ups", "{\"message\": null}", "#/message"),
                Arguments.of("follow-ups", "{\"message\": \"  \\n \"}", "#/message"),
                Arguments.of("resolution", "{\"message\": \"" + "a".repeat(5001) + "\"}", "#/message"),
                Arguments.of("resolution", "{\"message\": 5}", "#/message"),
                Arguments.of("resolution", "{\"message\": \"a\\u0000b\"}", "#/message"),
                Arguments.of("return", "{\"reason\": \"" + "a".repeat(1001) + "\"}", "#/reason"),
                Arguments.of("return", "{\"message\": \"Bukan kami\"}", "#/reason"),
                Arguments.of("return", "{\"reason\": ", ""),
                Arguments.of("return", "[]", ""),
                Arguments.of("return", "null", ""),
                Arguments.of("return", "", ""));
    }

    @Test
    void shouldAcceptTheLongestMessage() {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        assertThat(officer.followUp(caseId, "é".repeat(5000)).statusCode()).isEqualTo(200);
        assertThat(officer.resolve(caseId, "baris satu\nbaris dua").jsonPath().getString("entries[3].message"))
                .isEqualTo("baris satu\nbaris dua");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en | must be 1 to 5000 characters long | The input is not valid",
                "id | id | panjangnya harus 1 sampai 5000 huruf | Isian tidak sah",
                "fr | id | panjangnya harus 1 sampai 5000 huruf | Isian tidak sah",
            })
    void shouldExplainInTheRequestedLanguage(String asked, String given, String detail, String title) {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        officer.request()
                .header("If-Match", "*")
                .header("Accept-Language", asked)
                .body(Map.of("message", ""))
                .post("/v1/cases/{id}/follow-ups", caseId)
                .then()
                .statusCode(400)
                .header("Content-Language", given)
                .body("title", equalTo(title))
                .body("errors[0].detail", equalTo(detail));
    }

    @Test
    void shouldExplainInBothLanguagesThatACaseIsClosed() {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        officer.resolve(caseId, "Sudah ditambal");

        // Then
        String version = officer.read(caseId).header("ETag");
        officer.request()
                .header("If-Match", version)
                .body(Map.of("reason", "Bukan kami"))
                .post("/v1/cases/{id}/return", caseId)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:case-closed"))
                .body("title", equalTo("Kasus sudah ditutup"));
        officer.request()
                .header("If-Match", version)
                .header("Accept-Language", "en-GB, id;q=0.5")
                .post("/v1/cases/{id}/acknowledgement", caseId)
                .then()
                .statusCode(409)
                .body("title", equalTo("The case is closed"))
                .body("detail", containsString("RESOLVED"));
    }

    @Test
    void shouldRejectASecondAcknowledgement() {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        officer.acknowledge(caseId);

        officer.acknowledge(caseId)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:already-acknowledged"));
    }

    @ParameterizedTest(name = "?{0}={1}")
    @CsvSource({
        "status, DONE, ?status",
        "status, open, ?status",
        "complaintId, 17, ?complaintId",
        "limit, 0, ?limit",
        "limit, 101, ?limit",
        "cursor, nonsense, ?cursor",
        "cursor, fHw, ?cursor",
    })
    void shouldNameTheInvalidParameter(String name, String value, String pointer) {
        officer.list(Map.of(name, value)).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource({"01a1ffa8-d016-74a0-b632-701ff16cb348", "17", "x"})
    void shouldNotFindACaseWithAnUnknownId(String id) {
        Response reply = officer.read(id);

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(officer.perform(id, "resolution", Map.of("message", "x"), "*")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldAcceptOnlyJson() {
        assertThat(officer.request()
                        .contentType(ContentType.TEXT)
                        .header("If-Match", "*")
                        .body("Sudah ditambal")
                        .post("/v1/cases/{id}/resolution", UUID.randomUUID())
                        .statusCode())
                .isEqualTo(415);
    }
}
