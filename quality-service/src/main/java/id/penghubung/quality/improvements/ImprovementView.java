package id.penghubung.quality.improvements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An improvement action.
 *
 * @param finding what is to be improved
 * @param owner office that acts
 * @param measure what the unit plans; absent until it has planned it
 * @param late whether it was completed after its due date, or is pending and the date has passed
 * @param escalatedOn day on which head and bureau were told that it is late
 * @param evidence what was done, in words; files may show it too
 * @param remark last decision of the organisation bureau, in words
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "Improvement")
public record ImprovementView(
        @Schema(required = true) UUID id,
        @Schema(required = true) ImprovementSource source,
        @Schema(required = true, examples = "disdukcapil") String unitCode,
        @Schema(required = true, examples = "disdukcapil") String agencyCode,
        @Schema(examples = "akta-kelahiran") @Nullable String serviceCode,

        @Schema(required = true, examples = "Waktu penyelesaian adalah unsur terendah survei.")
        String finding,

        @Schema(required = true, examples = "Bidang pencatatan sipil")
        String owner,

        @Schema(required = true) LocalDate dueOn,
        @Nullable String measure,
        @Schema(required = true) ImprovementState state,
        @Schema(required = true) boolean late,
        @Nullable LocalDate escalatedOn,
        @Nullable LocalDate completedOn,
        @Nullable String evidence,
        @Nullable String remark,
        @Schema(required = true) LocalDate openedOn,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) long version) {

    static ImprovementView of(Improvement improvement, LocalDate today) {
        Improvement.Origin origin = improvement.origin();
        Improvement.Completion completion = improvement.completion();
        return new ImprovementView(
                improvement.id(),
                origin.source(),
                origin.unitCode(),
                origin.agencyCode(),
                origin.serviceCode(),
                origin.finding(),
                improvement.plan().owner(),
                improvement.plan().dueOn(),
                improvement.plan().measure(),
                improvement.state(),
                improvement.isLate(today),
                improvement.escalatedOn(),
                completion == null ? null : completion.day(),
                completion == null ? null : completion.evidence(),
                improvement.remark(),
                origin.openedOn(),
                improvement.change().at(),
                improvement.version());
    }
}
