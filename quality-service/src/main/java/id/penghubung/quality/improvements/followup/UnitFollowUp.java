package id.penghubung.quality.improvements.followup;

import id.penghubung.quality.improvements.ImprovementSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Follow-up of a unit in a year. The assessment of PEKPPP asks for the figures of the source {@code SURVEY} (PermenPANRB 29/2022).
 *
 * @param total over all sources
 * @param sources each source that opened an action
 */
@Schema(name = "UnitFollowUp")
record UnitFollowUp(
        @Schema(required = true, examples = "disdukcapil") String unitCode,

        @Schema(required = true, examples = "Dinas Kependudukan dan Pencatatan Sipil")
        String unitName,

        @Schema(required = true, examples = "2026") int year,
        @Schema(required = true) FollowUpFigures total,
        @Schema(required = true) List<SourceFollowUp> sources) {

    /** Follow-up of the actions of one source. */
    @Schema(name = "SourceFollowUp")
    record SourceFollowUp(
            @Schema(required = true) ImprovementSource source,
            @Schema(required = true) FollowUpFigures figures) {}
}
