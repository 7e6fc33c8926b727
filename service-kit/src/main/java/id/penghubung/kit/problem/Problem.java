package id.penghubung.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The problem document of RFC 9457.
 *
 * @param type stable URN of the kind of problem
 * @param title the kind of problem in words
 * @param status the HTTP status code
 * @param detail what went wrong this time and what to do about it
 * @param instance the path that was called
 * @param errors the fields that are wrong
 * @param extensions members that only this kind of problem has
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

    /**
     * One wrong field.
     *
     * @param pointer JSON pointer into the body
     * @param detail what is wrong with it
     */
    @Schema(name = "ProblemField")
    public record Field(String pointer, String detail) {}
}
