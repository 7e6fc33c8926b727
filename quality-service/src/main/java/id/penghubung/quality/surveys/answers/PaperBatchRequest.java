package id.penghubung.quality.surveys.answers;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Forms on paper that are keyed in together.
 *
 * @param forms each takes effect for itself, so they are read one by one
 */
@Schema(name = "SurveyPaperBatch")
record PaperBatchRequest(
        @NotEmpty @Size(max = 500) @Schema(type = SchemaType.ARRAY, implementation = PaperFormRequest.class)
        List<@NotNull JsonNode> forms) {}
