package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
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
    @Operation(operationId = "readHolidays", summary = "The holidays of a year, and whether it is decreed")
    public HolidayYearView year(@PathParam("year") String year) {
        return holidays.year(DateParameters.yearOfPath(year));
    }

    @PUT
    @Path("/years/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "decreeYear",
            summary = "Load all holidays of a year that was not decreed yet",
            description = "Deadlines that reach into it are counted again and are not provisional any more.")
    @APIResponse(responseCode = "202", description = "In force; running deadlines follow")
    @APIResponse(responseCode = "409", description = "The year is decreed already")
    public RestResponse<RecalculationStarted> decree(
            @PathParam("year") String year, @Valid @NotNull HolidayYearRequest request) {
        return RecalculationResponses.started(
                holidays.loadYear(DateParameters.yearOfPath(year), request, caller.account()));
    }

    @GET
    @Path("/{date}")
    @PermitAll
    @Operation(operationId = "readHoliday", summary = "One holiday")
    @APIResponse(responseCode = "200", description = "With its ETag")
    @APIResponse(responseCode = "404", description = "The day is no holiday")
    public RestResponse<HolidayView> read(@PathParam("date") String date) {
        return holidays.get(DateParameters.dayOfPath(date)).toResponse();
    }

    @PUT
    @Path("/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @SecurityRequirement(name = "bearer")
    @Operation(
            operationId = "declareHoliday",
            summary = "Declare a holiday, also in the middle of the year",
            description = "Running deadlines that counted the day are moved. If-Match where it is a holiday already.")
    @APIResponse(responseCode = "202", description = "In force; running deadlines follow")
    @APIResponse(responseCode = "409", description = "The year is not decreed yet")
    @APIResponse(responseCode = "412", description = "The day changed since it was read")
    @APIResponse(
            responseCode = "428",
            description = "The day is a holiday already, and If-Match is missing or names no version")
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
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "revokeHoliday", summary = "Revoke a holiday")
    @APIResponse(responseCode = "202", description = "In force; running deadlines follow")
    @APIResponse(responseCode = "404", description = "The day is no holiday")
    @APIResponse(responseCode = "412", description = "The day changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing or names no version")
    public RestResponse<RecalculationStarted> revoke(
            @PathParam("date") String date, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return RecalculationResponses.started(
                holidays.revoke(DateParameters.dayOfPath(date), ifMatch, caller.account()));
    }
}
