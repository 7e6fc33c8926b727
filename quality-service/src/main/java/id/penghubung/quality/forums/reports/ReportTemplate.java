package id.penghubung.quality.forums.reports;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Template of the report to the ministry, which is data: texts, and sections with their columns.
 *
 * @param introduction paragraph below the title, with the legal basis
 * @param sections in their order; in a workbook each is a sheet
 */
@Schema(name = "ForumReportTemplate")
record ReportTemplate(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String title,

        @NotBlank @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN)
        String introduction,

        @NotEmpty @Size(max = 20) List<@Valid @NotNull Section> sections) {

    /**
     * A section.
     *
     * @param source the rows that it has
     */
    @Schema(name = "ForumReportSection")
    record Section(
            @NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN)
            String heading,

            @NotNull ReportSource source,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull Column> columns) {}

    /**
     * A column.
     *
     * @param field of the rows, such as {@code held_on}
     */
    @Schema(name = "ForumReportColumn")
    record Column(
            @NotBlank @Size(max = 100) @Pattern(regexp = StorableText.PATTERN)
            String label,

            @NotNull @Size(max = 50) @Pattern(regexp = "[a-z_]+")
            String field) {}
}
