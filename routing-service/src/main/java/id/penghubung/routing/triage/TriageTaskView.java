package id.penghubung.routing.triage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that the caller has claimed, with what the decision needs.
 *
 * @param item the complaint with its claim and the agencies that are suggested
 * @param similar past decisions about complaints of the category with the same words, the most similar first
 */
@Schema(name = "TriageTask")
public record TriageTaskView(
        @Schema(required = true) TriageItemView item,
        @Schema(required = true) List<SimilarDecisionView> similar) {}
