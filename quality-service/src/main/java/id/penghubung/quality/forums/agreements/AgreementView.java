package id.penghubung.quality.forums.agreements;

import id.penghubung.quality.forums.AgreementState;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of a forum.
 *
 * @param late whether it was done after its due date, or is not done and the date has passed
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "ForumAgreement")
record AgreementView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "1") int number,
        @Schema(required = true) String text,
        @Schema(required = true) String owner,
        @Schema(required = true) LocalDate dueOn,
        @Nullable UUID proposalId,
        @Schema(required = true) AgreementState state,
        @Schema(required = true) boolean late,
        @Nullable LocalDate completedOn,
        @Nullable String followUp,
        @Schema(required = true) long version) {

    static AgreementView of(Agreement agreement, LocalDate today) {
        return new AgreementView(
                agreement.id(),
                agreement.number(),
                agreement.text(),
                agreement.owner(),
                agreement.dueOn(),
                agreement.proposalId(),
                agreement.state(),
                agreement.isLate(today),
                agreement.completedOn(),
                agreement.followUp(),
                agreement.version());
    }
}
