package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Request to register the dispatch of an approved answer.
 *
 * @param number number of the answer in the agency's register
 * @param letterDate date on the answer
 * @param sentAt time of the dispatch
 * @param subject subject line of the answer
 * @param proof proof of the dispatch, such as the number of a receipt
 */
@Schema(name = "LetterDispatch")
record DispatchRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN) @Pattern(regexp = "\\P{Cntrl}*")
        String number,

        @NotNull LocalDate letterDate,
        @NotNull Instant sentAt,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String subject,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String proof) {

    DispatchRequest {
        number = StorableText.stripped(number);
        subject = StorableText.stripped(subject);
        proof = StorableText.stripped(proof);
    }
}
