package id.penghubung.kit.version;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EntityTagsTest {

    @Inject
    NoteService notes;

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "\"6\", \"7\"", "\"a\",\"7\",\"b\""})
    void shouldAcceptCurrentVersion(String ifMatch) {
        assertThatCode(() -> EntityTags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"77\"", "\"6\",\"8\"", "\"*\"", "\"7", ","})
    void shouldRejectOtherVersion(String ifMatch) {
        assertThatThrownBy(() -> EntityTags.requireMatch(ifMatch, 7))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.STALE_VERSION.type()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void shouldRequireVersion(String ifMatch) {
        assertThatThrownBy(() -> EntityTags.requireMatch(ifMatch, 7))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.PRECONDITION_REQUIRED.type()));
        assertThatCode(() -> EntityTags.checkMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * "})
    void shouldRejectTagWithoutVersion(String ifMatch) {
        assertThatThrownBy(() -> EntityTags.requireMatch(ifMatch, 7))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.PRECONDITION_REQUIRED.type()));
        assertThatThrownBy(() -> EntityTags.checkMatch(ifMatch, 7)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"-1\"", "W/\"0\"", "*"})
    void shouldRejectEveryTagOfWhatDoesNotExist(String ifMatch) {
        assertThatThrownBy(() -> EntityTags.requireNone(ifMatch))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.STALE_VERSION.type()));
        assertThatCode(() -> EntityTags.requireNone(null)).doesNotThrowAnyException();
    }

    @Test
    void shouldAllowChangeWithCurrentTagAndRejectOldTag() {
        UUID note = notes.write("tagged " + UUID.randomUUID());
        String tag = given().auth()
                .oauth2(Tokens.someoneWith("reader"))
                .get("/v1/notes/" + note)
                .header("ETag");

        assertThat(rewrite(note, null).statusCode()).isEqualTo(428);
        assertThat(rewrite(note, "*").statusCode()).isEqualTo(428);
        assertThat(rewrite(note, tag).statusCode()).isEqualTo(204);
        Response stale = rewrite(note, tag);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.contentType()).isEqualTo("application/problem+json");
        assertThat(rewrite(note, stale.header("ETag")).statusCode()).isEqualTo(204);
    }

    private static Response rewrite(UUID note, String ifMatch) {
        RequestSpecification request = given().auth().oauth2(Tokens.someoneWith("writer"));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.contentType("application/json")
                .body(Map.of("text", "rewritten " + UUID.randomUUID()))
                .put("/v1/notes/" + note);
    }
}
