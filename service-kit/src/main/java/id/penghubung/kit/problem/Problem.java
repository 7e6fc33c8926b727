package id.penghubung.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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

    /**
     * Invalid field.
     *
     * @param pointer JSON pointer into the body
     * @param detail description of the error
     */
    @Schema(name = "ProblemField")
    public record Field(String pointer, String detail) {}
}
