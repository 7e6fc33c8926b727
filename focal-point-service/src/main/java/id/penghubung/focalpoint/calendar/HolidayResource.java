package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Decreed holidays: everybody can read them, administrators can change them at runtime. */
@Path("/v1/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
class HolidayResource {

    private final HolidayService holidays;
    private final Caller caller;

    HolidayResource(HolidayService holidays, Caller caller) {
        this.holidays = holidays;
        this.caller = caller;
    }

    @GET
    @Path("/years/{year}")
    @PermitAll
    @Operation(
            operationId = "readHolidays",
            summary = "Get the holidays of a year",
            description =
                    "`decreed` is true when the joint decree of the ministers is loaded; until then the days are estimates.")
    public HolidayYearView year(@PathParam("year") String year) {
        return holidays.year(DateParameters.yearOfPath(year));
    }

    @PUT
    @Path("/years/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "decreeYear",
            summary = "Load all holidays of a year",
            description =
                    "Possible once, when the decree is published. Deadlines that extend into the year are recalculated and are no longer provisional.")
    @ProblemTypes("year-already-decreed")
    @RecalculationResponse
    @APIResponse(responseCode = "409", description = "The holidays of the year are loaded already")
    public RestResponse<RecalculationStarted> decree(
            @PathParam("year") String year, @Valid @NotNull HolidayYearRequest request) {
        return RecalculationResponses.started(
                holidays.loadYear(DateParameters.yearOfPath(year), request, caller.account()));
    }

    @GET
    @Path("/{date}")
    @PermitAll
    @Operation(
            operationId = "readHoliday",
            summary = "Get a holiday",
            description = "The `ETag` of the response is for `If-Match`.")
    @APIResponse(responseCode = "200", description = "The holiday")
    @APIResponse(responseCode = "404", description = "The day is not a holiday")
    public RestResponse<HolidayView> read(@PathParam("date") String date) {
        return holidays.get(DateParameters.dayOfPath(date)).toResponse();
    }

    @PUT
    @Path("/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "declareHoliday",
            summary = "Declare or change a holiday",
            description =
                    "Also during the year. Running deadlines that counted the day are moved. `If-Match` is needed if the day is a holiday already.")
    @ProblemTypes("year-not-decreed")
    @RecalculationResponse
    @APIResponse(responseCode = "409", description = "The holidays of the year are not loaded yet")
    @APIResponse(responseCode = "412", description = "The day has changed since it was read")
    @APIResponse(
            responseCode = "428",
            description = "The day is a holiday already, and If-Match is missing or is not an ETag")
    public RestResponse<RecalculationStarted> declare(
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull HolidayRequest request) {
        return RecalculationResponses.started(
                holidays.declare(DateParameters.dayOfPath(date), request, ifMatch, caller.account()));
    }

    @DELETE
    @Path("/{date}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "revokeHoliday",
            summary = "Revoke a holiday",
            description = "The day is no longer a holiday, and running deadlines are moved.")
    @RecalculationResponse
    @APIResponse(responseCode = "404", description = "The day is not a holiday")
    @APIResponse(responseCode = "412", description = "The day has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<RecalculationStarted> revoke(
            @PathParam("date") String date, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return RecalculationResponses.started(
                holidays.revoke(DateParameters.dayOfPath(date), ifMatch, caller.account()));
    }
}
