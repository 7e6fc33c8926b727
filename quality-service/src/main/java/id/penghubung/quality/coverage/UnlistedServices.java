package id.penghubung.quality.coverage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reports of the public in a year that name a code which no service with a published standard has: an error of a reporter, or a service
 * whose standard is missing. No unit is responsible for them.
 *
 * @param total number of these reports
 * @param services the codes that are named most, those with most reports first
 */
@Schema(name = "UnlistedServices")
public record UnlistedServices(
        @Schema(required = true, examples = "3") long total,
        @Schema(required = true) List<NamedService> services) {

    /** A code as reporters wrote it, with the number of reports that name it. */
    @Schema(name = "UnlistedService")
    public record NamedService(
            @Schema(required = true, examples = "akta-lahir")
            String serviceCode,

            @Schema(required = true, examples = "3") long reports) {}
}
