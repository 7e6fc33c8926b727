package id.penghubung.quality.improvements.followup;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of share and speed of the follow-up. */
@Path("/v1/quality/improvement-follow-up")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Improvements")
class FollowUpResource {

    private final ReadFollowUp followUp;
    private final QualityCaller caller;

    FollowUpResource(ReadFollowUp followUp, QualityCaller caller) {
        this.followUp = followUp;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_COORDINATOR,
        Roles.FOCAL_POINT,
        Roles.AGENCY_HEAD,
        Roles.OMBUDSMAN,
        Roles.SECRETARY,
        Roles.ADMIN
    })
    @Operation(
            operationId = "listImprovementFollowUp",
            summary = "List share and speed of the follow-up of units in a year",
            description =
                    "As the evaluation of PEKPPP asks (PermenPANRB 29/2022): of the actions that were opened in the year, how many"
                            + " were completed, in time, and after how many days on average; over all sources and for each."
                            + " Officers and heads see the units of their own agency.")
    public Page<UnitFollowUp> list(
            @Parameter(
                            description = "Year in which the actions were opened; the present one if absent",
                            example = "2026")
                    @RestQuery
                    @Nullable
                    Integer year,
            @Parameter(description = "Only this unit") @RestQuery @Nullable String unit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit) {
        return followUp.page(caller.readScope(), year, unit, Cursor.read(cursor, 1), PageSize.of(limit));
    }
}
