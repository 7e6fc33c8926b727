package id.penghubung.quality.forums.reports;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Forums of a unit or of a district in a year. Each provider holds one a year at least (PermenPANRB 16/2017).
 *
 * @param code of the unit or of the district
 * @param forums number of those with a signed record
 * @param published number of those whose results are published
 * @param lastHeldOn day of the last one; absent without any
 */
@Schema(name = "ForumCoverageEntry")
record CoverageEntry(
        @Schema(required = true, examples = "kec-tenggarong")
        String code,

        @Schema(required = true, examples = "Kecamatan Tenggarong")
        String name,

        @Schema(required = true) int forums,
        @Schema(required = true) int published,
        @Nullable LocalDate lastHeldOn) {}
