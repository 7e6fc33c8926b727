package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** The calendar of an agency: everybody can read it, administrators can change it. */
@Path("/v1/agencies/{code}/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
class AgencyCalendarResource {

    private final CalendarService calendars;
    private final Caller caller;

    AgencyCalendarResource(CalendarService calendars, Caller caller) {
        this.calendars = calendars;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readAgencyCalendar",
            summary = "Get the calendar of an agency",
            description = "The `ETag` of the response is for `If-Match`.")
    @APIResponse(responseCode = "200", description = "The calendar of the agency")
    @APIResponse(responseCode = "404", description = "The agency does not exist")
    public RestResponse<AgencyCalendarRequest> read(@PathParam("code") String code) {
        Versioned<String> current = calendars.ofAgency(code);
        return new Versioned<>(new AgencyCalendarRequest(current.view()), current.version()).toResponse();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putAgencyCalendar",
            summary = "Change the calendar of an agency",
            description = "The running deadlines of the agency are moved.")
    @ProblemTypes("unknown-calendar")
    @RecalculationResponse
    @APIResponse(responseCode = "409", description = "There is no such calendar")
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<RecalculationStarted> put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgencyCalendarRequest request) {
        return RecalculationResponses.started(
                calendars.assignCalendar(code, request.calendarCode(), ifMatch, caller.account()));
    }
}
