package id.penghubung.quality.coverage.dates;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.access.QualityCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the dates of the yearly obligations. */
@Path("/v1/quality/obligation-dates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
class ObligationDatesResource {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final Obligations obligations;
    private final QualityCaller caller;

    ObligationDatesResource(Obligations obligations, QualityCaller caller) {
        this.obligations = obligations;
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
            operationId = "listObligationDates",
            summary = "List what each unit owes in a year, and until when",
            description = "Each list holds from its first year until the next one.")
    public Page<ObligationDatesView> list() {
        return new Page<>(obligations.list(), null);
    }

    @PUT
    @Path("/{firstYear}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.QUALITY_COORDINATOR)
    @Operation(
            operationId = "putObligationDates",
            summary = "Add or replace what each unit owes from a year on",
            description =
                    "The calendars, the coverage and the reminders follow it from then on. `If-Match` is needed for a"
                            + " list that exists.")
    @APIResponse(responseCode = "412", description = "The dates have changed since they were read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<ObligationDatesView> put(
            @RestPath int firstYear,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ObligationDates dates) {
        if (firstYear < FIRST_YEAR || firstYear > LAST_YEAR) {
            throw ProblemException.invalid(new FieldError(
                    "/firstYear",
                    Text.of(
                            "harus " + FIRST_YEAR + " sampai " + LAST_YEAR,
                            "must be " + FIRST_YEAR + " to " + LAST_YEAR)));
        }
        ObligationDatesView stored = obligations.put(firstYear, caller.actor(), ifMatch, dates);
        return new Versioned<>(stored, stored.version()).toResponse();
    }
}
