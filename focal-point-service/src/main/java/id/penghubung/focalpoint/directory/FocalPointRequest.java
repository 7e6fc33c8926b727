package id.penghubung.focalpoint.directory;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The new state of a person's entry in the directory.
 *
 * @param account the sign-in name of the account
 * @param language the language of mails to the person: {@code id} when absent, or {@code en}
 * @param termUntil the last day of the term; absent while no end is set
 * @param deputyId the person who stands in from {@code absentFrom} to {@code absentUntil}, both included
 */
@Schema(name = "FocalPointRequest")
record FocalPointRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._@-]{2,254}") @Schema(examples = "dpu-staf")
        String account,

        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @Size(min = 1, max = 200) String position,
        @NotNull @Email @Size(min = 3, max = 254) String email,

        @Pattern(regexp = "\\+?[0-9][0-9 ()-]{4,24}") @Nullable
        String phone,

        @Pattern(regexp = "id|en") @Nullable String language,
        @NotNull OfficerRole role,
        @Nullable UUID unitId,
        @NotNull LocalDate termFrom,
        @Nullable LocalDate termUntil,
        @Nullable UUID deputyId,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil) {

    FocalPointRequest {
        name = StorableText.stripped(name);
        position = StorableText.stripped(position);
        email = StorableText.stripped(email);
        phone = StorableText.strippedOrNull(phone);
    }

    String languageOrDefault() {
        return Objects.requireNonNullElse(language, "id");
    }

    /** @throws ProblemException 400 with the fields whose dates are not in order */
    void requireDatesInOrder() {
        List<FieldError> errors = new ArrayList<>();
        if (termUntil != null && termUntil.isBefore(termFrom)) {
            errors.add(FieldError.of("termUntil", "tidak boleh sebelum termFrom", "must not be before termFrom"));
        }
        if ((absentFrom == null) != (absentUntil == null)) {
            errors.add(FieldError.of(
                    absentFrom == null ? "absentFrom" : "absentUntil",
                    "isi awal dan akhir ketidakhadiran, atau kosongkan keduanya",
                    "give the start and the end of the absence, or neither"));
        } else if (absentFrom != null && absentUntil != null && absentUntil.isBefore(absentFrom)) {
            errors.add(FieldError.of("absentUntil", "tidak boleh sebelum absentFrom", "must not be before absentFrom"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
