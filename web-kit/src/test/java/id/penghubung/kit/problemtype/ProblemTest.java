package id.penghubung.kit.problemtype;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.text.Languages;
import id.penghubung.kit.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Text DETAIL = Text.of("Lihat alamatnya.", "Look at the path.");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void shouldBeWrittenInTheRequestedLanguageWithoutMembersThatAreEmpty() throws JsonProcessingException {
        assertThat(json.writeValueAsString(Problem.of(CommonProblem.NOT_FOUND, DETAIL, "/v1/x", Languages.INDONESIAN)))
                .isEqualTo(
                        "{\"type\":\"urn:penghubung:problem:not-found\",\"title\":\"Tidak ditemukan\",\"status\":404,"
                                + "\"detail\":\"Lihat alamatnya.\",\"instance\":\"/v1/x\"}");
        assertThat(json.writeValueAsString(Problem.of(CommonProblem.NOT_FOUND, DETAIL, "/v1/x", Languages.ENGLISH)))
                .contains("\"title\":\"Not found\"", "\"detail\":\"Look at the path.\"");
    }

    @Test
    void shouldNameInvalidFieldsAndWriteExtensionsAsMembers() throws JsonProcessingException {
        Problem problem = Problem.of(
                CommonProblem.VALIDATION_FAILED.type(),
                DETAIL,
                "/v1/x",
                Languages.ENGLISH,
                List.of(new Problem.Field("#/name", "must not be empty")),
                Map.of("current", 3));

        assertThat(json.writeValueAsString(problem))
                .contains("\"errors\":[{\"pointer\":\"#/name\",\"detail\":\"must not be empty\"}]", "\"current\":3")
                .doesNotContain("extensions");
    }

    @Test
    void shouldUseTheUriOfATypeThatIsRegisteredElsewhere() {
        String registered = "https://iana.org/assignments/http-problem-types#quota-exceeded";

        assertThat(ProblemType.of(registered, 429, "a", "b").uri()).isEqualTo(registered);
        assertThat(ProblemType.of("own", 409, "a", "b").uri()).isEqualTo("urn:penghubung:problem:own");
    }

    @Test
    void shouldHaveOneTypePerSlug() {
        assertThat(Arrays.stream(CommonProblem.values())
                        .map(problem -> problem.type().uri()))
                .doesNotHaveDuplicates();
    }
}
