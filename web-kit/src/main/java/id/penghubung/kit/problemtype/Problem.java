package id.penghubung.kit.problemtype;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.penghubung.kit.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Problem document of RFC 9457.
 *
 * @param type stable URN of the problem type
 * @param title description of the problem type
 * @param status HTTP status code
 * @param detail description of this occurrence and what the client can do
 * @param instance path of the request
 * @param errors invalid fields
 * @param extensions members that only this problem type has
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<Field> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * Creates a document without invalid fields and extensions.
     *
     * @param detail description of this occurrence in both languages
     * @param language language of title and detail
     */
    public static Problem of(CatalogProblem problem, Text detail, String instance, Locale language) {
        return of(problem.type(), detail, instance, language, null, Map.of());
    }

    /** Creates a document in one language. */
    public static Problem of(
            ProblemType type,
            Text detail,
            String instance,
            Locale language,
            @Nullable List<Field> errors,
            Map<String, Object> extensions) {
        return new Problem(
                type.uri(),
                type.title().in(language),
                type.status(),
                detail.in(language),
                instance,
                errors,
                extensions);
    }

    /**
     * Invalid field.
     *
     * @param pointer JSON pointer into the body
     * @param detail description of the error
     */
    @Schema(name = "ProblemField")
    public record Field(String pointer, String detail) {}
}
