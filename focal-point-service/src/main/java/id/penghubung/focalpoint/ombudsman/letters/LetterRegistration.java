package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
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
 * Request to register a letter of a matter as it was written.
 *
 * @param direction as seen from the regency
 * @param number number of the letter, free text
 * @param letterDate date on the letter
 * @param receivedAt time of the receipt; only of an inbound letter, and required there
 * @param sentAt time of the dispatch; only of an outbound letter, and required there
 * @param agencyCode the agency that the letter concerns; required with a demand
 * @param demand the answer or action for which an inbound letter asks; absent if it only informs
 * @param answerDueOn last day for the answer, as the letter sets it; the policy sets it when absent
 * @param content text of the letter, or a summary of it
 * @param answersLetterId the letter that this one answers
 * @param hearing the hearing of a summons; only of a summons, and required there
 * @param follows the answered letter after which this one asks further; the answer to it is thereby not sufficient
 */
@Schema(name = "LetterRegistration")
record LetterRegistration(
        @NotNull LetterDirection direction,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = StorableText.PATTERN)
        @Pattern(regexp = "\\P{Cntrl}*")
        @Schema(examples = "B/113/LM.11-21/005355.2021/VIII/2021")
        String number,

        @NotNull LocalDate letterDate,
        @Nullable Instant receivedAt,
        @Nullable Instant sentAt,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String sender,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String recipient,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String subject,

        @Nullable @Size(max = 40) @Pattern(regexp = StorableText.PATTERN)
        String agencyCode,

        @Nullable LetterDemand demand,
        @Nullable LocalDate answerDueOn,

        @Nullable @Size(max = 10_000) @Pattern(regexp = StorableText.PATTERN)
        String content,

        @Nullable UUID answersLetterId,
        @Nullable @Valid HearingRequest hearing,
        @Nullable @Valid FurtherRequest follows) {

    LetterRegistration {
        number = StorableText.stripped(number);
        sender = StorableText.stripped(sender);
        recipient = StorableText.stripped(recipient);
        subject = StorableText.stripped(subject);
        agencyCode = StorableText.strippedOrNull(agencyCode);
        content = StorableText.strippedOrNull(content);
    }
}
