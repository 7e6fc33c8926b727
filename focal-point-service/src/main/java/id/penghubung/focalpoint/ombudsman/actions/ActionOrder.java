package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An action to be ordered, as the report or letter has it.
 *
 * @param agencyCode the agency that is to act, one of those concerned
 * @param person the person who is to act, by name or office
 * @param task what is to be done
 * @param evidence the evidence that is wanted; if there is one, the submission needs a file
 * @param findingId the finding from which it follows
 * @param reference number of the report or letter that orders it; that of the report when absent
 * @param issuedOn day of that report or letter; the signature of the report when absent
 * @param receivedAt time at which the reported party received it, from which the time limit counts; the receipt of the
 *     report when absent
 * @param dueOn last day, if the Ombudsman sets another than the rule; only the liaison enters it
 */
@Schema(name = "ActionOrder")
record ActionOrder(
        @NotNull Product product,

        @NotBlank @Size(max = 40) @Pattern(regexp = StorableText.PATTERN)
        String agencyCode,

        @Nullable @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String person,

        @NotBlank @Size(max = 5_000) @Pattern(regexp = StorableText.PATTERN)
        String task,

        @Nullable @Size(max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String evidence,

        @Nullable UUID findingId,

        @Nullable @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*")
        String reference,

        @Nullable LocalDate issuedOn,
        @Nullable Instant receivedAt,
        @Nullable LocalDate dueOn) {

    ActionOrder {
        person = StorableText.strippedOrNull(person);
        evidence = StorableText.strippedOrNull(evidence);
        reference = StorableText.strippedOrNull(reference);
    }

    /** Returns the order with the number and dates of the report, where it has none of its own. */
    ActionOrder withDefaultsOf(Report report) {
        return new ActionOrder(
                product,
                agencyCode,
                person,
                task,
                evidence,
                findingId,
                reference == null ? report.number() : reference,
                issuedOn == null ? report.signedOn() : issuedOn,
                receivedAt == null ? report.receivedAt() : receivedAt,
                dueOn);
    }
}
