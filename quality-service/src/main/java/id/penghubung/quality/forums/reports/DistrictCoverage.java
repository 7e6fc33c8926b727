package id.penghubung.quality.forums.reports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Districts with their forums in a year.
 *
 * @param covered number of districts with a forum
 * @param districts all districts of the regency, in the order of their codes
 */
@Schema(name = "DistrictForumCoverage")
record DistrictCoverage(
        @Schema(required = true) int year,
        @Schema(required = true) int covered,
        @Schema(required = true) List<CoverageEntry> districts) {}
