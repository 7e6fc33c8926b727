package id.penghubung.quality.forums.reports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The report on forums of a year to the ministry (PermenPANRB 16/2017).
 *
 * @param truncated whether a section has more rows than a report shows
 */
@Schema(name = "ForumReport")
record ForumReport(
        @Schema(required = true) int year,
        @Schema(required = true) String title,
        @Schema(required = true) String introduction,
        @Schema(required = true) List<ReportedSection> sections,
        @Schema(required = true) boolean truncated) {

    /**
     * A section with its rows.
     *
     * @param rows texts in the order of the labels; absent values are null
     */
    @Schema(name = "ReportedForumSection")
    record ReportedSection(
            @Schema(required = true) String heading,
            @Schema(required = true) List<String> labels,
            @Schema(required = true) List<List<@Nullable String>> rows) {}

    String fileName(String extension) {
        return "laporan-fkp-" + year + "." + extension;
    }
}
