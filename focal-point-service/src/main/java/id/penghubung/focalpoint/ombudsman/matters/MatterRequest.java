package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A matter to be opened.
 *
 * @param numbers the numbers of the Ombudsman, as written. A coordinator, who opens a matter from a letter, gives at least
 *     that of the letter
 * @param subject what the matter is about; never the name of a reporter
 * @param sector the sector (<i>substansi</i>), such as {@code pendidikan} or {@code pertanahan}
 * @param maladministrationTypes codes of the alleged types
 * @param agencies codes of the agencies concerned
 * @param complaints complaints that belong to the matter
 * @param reporterSecret whether the identity of the reporter is secret; false if there is no reporter. The identity itself
 *     is never stored here
 * @param stage the stage that the matter has reached; absent for the first one of its access type
 * @param openedOn the day on which the Ombudsman opened it; today when absent
 */
@Schema(name = "MatterRequest")
record MatterRequest(
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> numbers,
        @NotNull @Size(min = 1, max = 500) String subject,
        @NotNull AccessType accessType,

        @NotNull @Size(min = 1, max = 100) @Schema(examples = "pertanahan")
        String sector,

        @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,59}") String> maladministrationTypes,

        @NotNull Addressee addressee,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = MatterRequest.AGENCY_CODE) String> agencies,

        @Nullable @Size(max = 20) List<@Valid @NotNull Accused> accused,
        @Nullable @Size(max = 100) List<@Valid @NotNull LinkedComplaint> complaints,
        @NotNull Boolean reporterSecret,
        @Nullable MatterStage stage,
        @Nullable LocalDate openedOn) {

    /** Of limited length and without a repeated group: the matcher needs a stack frame for each repetition. */
    static final String AGENCY_CODE = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";

    MatterRequest {
        numbers = numbers == null
                ? List.of()
                : numbers.stream().map(StorableText::stripped).toList();
        subject = StorableText.stripped(subject);
        sector = StorableText.stripped(sector);
        maladministrationTypes = Objects.requireNonNullElse(maladministrationTypes, List.of());
        accused = Objects.requireNonNullElse(accused, List.of());
        complaints = Objects.requireNonNullElse(complaints, List.of());
    }

    List<String> numbersOrNone() {
        return Objects.requireNonNull(numbers);
    }

    List<String> typesOrNone() {
        return Objects.requireNonNull(maladministrationTypes);
    }

    List<Accused> accusedOrNone() {
        return Objects.requireNonNull(accused);
    }

    List<LinkedComplaint> complaintsOrNone() {
        return Objects.requireNonNull(complaints);
    }

    MatterStage firstStage() {
        return stage == null ? accessType.firstStage() : stage;
    }
}
