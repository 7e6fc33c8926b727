package id.penghubung.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccessTest {

    private static final String FORBIDDEN = "/v1/faults/forbidden";
    private static final String OPEN = "/v1/faults/greeting";
    private static final String UNANNOTATED = "/v1/notes/unannotated/method";

    @Test
    void shouldRequireToken() {
        ProblemAssert.of(given().get(FORBIDDEN), CommonProblem.UNAUTHENTICATED, FORBIDDEN)
                .withHeader("WWW-Authenticate", "Bearer");
        ProblemAssert.of(
                        given().header("Accept-Language", "en-US,en;q=0.9").get(FORBIDDEN),
                        CommonProblem.UNAUTHENTICATED,
                        FORBIDDEN)
                .in("en")
                .withDetail("access token");
    }

    @ParameterizedTest
    @ValueSource(strings = {FORBIDDEN, OPEN})
    void shouldRejectInvalidTokenEvenIfNoneIsRequired(String path) {
        for (String bad : new String[] {Tokens.expired("nobody"), Tokens.forged("nobody"), "nonsense", "a.b.c"}) {
            Response response = given().auth().oauth2(bad).get(path);
            ProblemAssert.of(response, CommonProblem.INVALID_TOKEN, path)
                    .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void shouldForbidCallerWithoutRole() {
        ProblemAssert.of(
                given().auth().oauth2(Tokens.someoneWith("reader")).get(FORBIDDEN), CommonProblem.FORBIDDEN, FORBIDDEN);
        assertThat(given().auth()
                        .oauth2(Tokens.someoneWith("nobody"))
                        .get(FORBIDDEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldIdentifyOptionalCaller() {
        assertThat(given().get(OPEN).asString()).isEqualTo("\"stranger\"");
        assertThat(given().auth()
                        .oauth2(Tokens.officerOf("dpu", "reader"))
                        .get(OPEN)
                        .asString())
                .isEqualTo("\"officer-dpu\"");
    }

    @Test
    void shouldDenyMethodWithoutAccessAnnotation() {
        ProblemAssert.of(given().get(UNANNOTATED), CommonProblem.UNAUTHENTICATED, UNANNOTATED);
        ProblemAssert.of(
                given().auth().oauth2(Tokens.someoneWith("admin", "reader")).get(UNANNOTATED),
                CommonProblem.FORBIDDEN,
                UNANNOTATED);
    }
}
