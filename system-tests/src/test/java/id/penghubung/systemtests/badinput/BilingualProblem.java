package id.penghubung.systemtests.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.systemtests.http.ApiResponse;
import id.penghubung.systemtests.http.Language;
import java.util.List;
import java.util.function.Function;

/** The problems answered to the same bad request in Indonesian and in English. */
record BilingualProblem(ApiResponse indonesian, ApiResponse english) {

    private static final List<String> INTERNAL_NAMES =
            List.of("Exception", "id.penghubung", "java.", "io.quarkus", "hibernate", "SQL", "\\tat ");

    static BilingualProblem to(Function<Language, ApiResponse> request) {
        return new BilingualProblem(request.apply(Language.INDONESIAN), request.apply(Language.ENGLISH));
    }

    /** Asserts that both are problem documents of this type, each in its language, without internal details. */
    BilingualProblem hasType(int status, String slug) {
        check(indonesian, Language.INDONESIAN, status, slug);
        check(english, Language.ENGLISH, status, slug);
        assertThat(english.text("title")).as("titles in two languages").isNotEqualTo(indonesian.text("title"));
        return this;
    }

    /** Asserts that both name this part of the request as wrong, with a reason in their language. */
    BilingualProblem hasErrorAt(String pointer) {
        assertThat(reasonAt(pointer, english)).isNotEqualTo(reasonAt(pointer, indonesian));
        return this;
    }

    private static String reasonAt(String pointer, ApiResponse answer) {
        var reasons = answer.json()
                .path("errors")
                .valueStream()
                .filter(error -> error.path("pointer").asText().equals(pointer))
                .map(error -> error.path("detail").asText())
                .toList();
        assertThat(reasons)
                .as("what is wrong at %s in %s", pointer, answer.body())
                .isNotEmpty();
        assertThat(reasons.getFirst()).isNotBlank();
        return reasons.getFirst();
    }

    private static void check(ApiResponse answer, Language language, int status, String slug) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).as(answer.request()).startsWith("application/problem+json");
        assertThat(answer.header("Content-Language")).as(answer.request()).isEqualTo(language.tag());
        assertThat(answer.text("type")).isEqualTo("urn:penghubung:problem:" + slug);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).isNotBlank();
        assertThat(answer.text("instance")).startsWith("/");
        assertThat(answer.body()).doesNotContain(INTERNAL_NAMES);
    }
}
