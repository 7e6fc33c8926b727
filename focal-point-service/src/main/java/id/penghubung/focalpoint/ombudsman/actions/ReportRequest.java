package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An examination report, as the letter has it.
 *
 * @param number number of the report, free text
 * @param signedOn day on which the Ombudsman signed it
 * @param receivedAt time at which the reported party received it
 * @param summary opinion and conclusion in short; never the name of a secret reporter
 * @param attachmentId an attachment with the document, if it is already stored
 * @param sentToReporterOn day on which it was sent to the reporter, from which the time for a comment counts; absent if there
 *     is no reporter
 * @param findings what was found; required with {@code FOUND}, and only there
 */
@Schema(name = "ReportRequest")
record ReportRequest(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = StorableText.PATTERN)
        @Pattern(regexp = "\\P{Cntrl}*")
        @Schema(examples = "LHP/0012.2026/V/2026")
        String number,

        @NotNull Conclusion conclusion,
        @NotNull LocalDate signedOn,
        @NotNull Instant receivedAt,

        @Nullable @Size(max = 10_000) @Pattern(regexp = StorableText.PATTERN)
        String summary,

        @Nullable UUID attachmentId,
        @Nullable LocalDate sentToReporterOn,
        @Nullable @Size(max = 50) List<@Valid @NotNull FindingRequest> findings) {

    ReportRequest {
        summary = StorableText.strippedOrNull(summary);
        findings = Objects.requireNonNullElse(findings, List.of());
    }

    /**
     * A finding of a report.
     *
     * @param agencyCode the agency whose maladministration was found, one of those concerned
     * @param maladministrationType code of a type that was valid on the day of the signature
     */
    @Schema(name = "ReportFindingRequest")
    record FindingRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = StorableText.PATTERN)
            String agencyCode,

            @NotBlank @Size(max = 60) @Pattern(regexp = StorableText.PATTERN)
            String maladministrationType,

            @NotBlank @Size(max = 5_000) @Pattern(regexp = StorableText.PATTERN)
            String description) {}

    List<FindingRequest> findingsOrNone() {
        return Objects.requireNonNull(findings);
    }
}
