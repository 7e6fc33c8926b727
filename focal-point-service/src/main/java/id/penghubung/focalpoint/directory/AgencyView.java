package id.penghubung.focalpoint.directory;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agency as it is shown to the public.
 *
 * @param kind such as {@code DEPARTMENT}, {@code INSPECTORATE}, {@code DISTRICT_OFFICE}
 * @param districtCode the district that a district office serves
 * @param focalPoint whether it signed the focal-point agreement with the Ombudsman
 * @param agreementDate the day on which it signed
 * @param active whether complaints may be routed to it
 * @param version for {@code If-Match}, as in the {@code ETag} of a single read
 */
@Schema(name = "Agency")
record AgencyView(
        @Schema(required = true, examples = "dpu") String code,

        @Schema(required = true, examples = "Dinas Pekerjaan Umum")
        String name,

        @Schema(required = true, examples = "DEPARTMENT") String kind,
        @Schema(examples = "64.02.06") @Nullable String districtCode,
        @Schema(required = true) boolean focalPoint,
        @Schema(examples = "2022-05-18") @Nullable LocalDate agreementDate,
        @Schema(required = true) boolean active,
        @Schema(required = true) List<UnitView> units,
        @Schema(required = true) long version) {}
