package id.penghubung.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Assertions that hold for every problem document. */
final class ProblemAssert {

    private final Response response;

    private ProblemAssert(Response response) {
        this.response = response;
    }

    static ProblemAssert of(Response response, CatalogProblem problem, String path) {
        ProblemType type = problem.type();
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(type.status());
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.<String>path("type")).isEqualTo("urn:penghubung:problem:" + type.slug());
        assertThat(response.<Integer>path("status")).isEqualTo(type.status());
        assertThat(response.<String>path("instance")).isEqualTo(path);
        String language = response.header("Content-Language");
        assertThat(response.<String>path("title"))
                .isEqualTo(
                        "en".equals(language) ? type.title().en() : type.title().id());
        assertThat(response.<String>path("detail")).isNotBlank();
        assertThat(response.asString()).doesNotContain("Exception", "java.", "penghubung.kit", "select ", "secret");
        return new ProblemAssert(response);
    }

    ProblemAssert in(String language) {
        assertThat(response.header("Content-Language")).isEqualTo(language);
        return this;
    }

    ProblemAssert withHeader(String name, String value) {
        assertThat(response.header(name)).isEqualTo(value);
        return this;
    }

    ProblemAssert withDetail(String... words) {
        assertThat(response.<String>path("detail")).contains(words);
        return this;
    }

    /** Asserts that exactly these fields are invalid, in this order. */
    ProblemAssert withFields(String... pointers) {
        assertThat(response.<List<String>>path("errors.pointer")).containsExactly(pointers);
        return this;
    }

    ProblemAssert withField(String pointer, String detail) {
        assertThat(response.<List<Map<String, String>>>path("errors"))
                .contains(Map.of("pointer", pointer, "detail", detail));
        return this;
    }

    String detail() {
        return response.path("detail");
    }
}
