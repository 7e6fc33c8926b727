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
 * A letter as it should have been registered. It replaces all that can be corrected; an absent field is empty. Direction, agency
 * and text stay.
 *
 * @param number number of the letter, free text
 * @param letterDate date on the letter
 * @param receivedAt time of the receipt; only of an inbound letter, and required there
 * @param sentAt time of the dispatch; only of an outbound letter, and required there; that of an approved answer stays
 * @param demand the answer or action for which an inbound letter asks; absent if it only informs
 * @param answerDueOn last day for the answer, as the letter sets it; the policy sets it when absent
 * @param answersLetterId the letter that this one answers
 * @param hearing the hearing of a summons; only of a summons, and required there
 * @param reason why it is corrected
 */
@Schema(name = "LetterCorrection")
record LetterCorrection(
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

        @Nullable LetterDemand demand,
        @Nullable LocalDate answerDueOn,
        @Nullable UUID answersLetterId,
        @Nullable @Valid HearingRequest hearing,

        @NotNull @Size(min = 1, max = 1_000) @Pattern(regexp = StorableText.PATTERN)
        String reason) {

    LetterCorrection {
        number = StorableText.stripped(number);
        sender = StorableText.stripped(sender);
        recipient = StorableText.stripped(recipient);
        subject = StorableText.stripped(subject);
        reason = StorableText.stripped(reason);
    }

    /** Returns the request that would have registered the letter like this. */
    LetterRegistration asRegistration(Letter letter) {
        return new LetterRegistration(
                letter.direction(),
                number,
                letterDate,
                receivedAt,
                sentAt,
                sender,
                recipient,
                subject,
                letter.agencyCode(),
                demand,
                answerDueOn,
                letter.content(),
                answersLetterId,
                hearing,
                null);
    }
}
