package id.penghubung.quality.forums.reports;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The template in use.
 *
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "StoredForumReportTemplate")
record ReportTemplateView(
        @Schema(required = true) ReportTemplate template,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) long version) {}
