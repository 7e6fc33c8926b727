package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
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
    @Operation(operationId = "readAgencyCalendar", summary = "The calendar of the agency")
    @APIResponse(responseCode = "200", description = "With its ETag")
    @APIResponse(responseCode = "404", description = "No agency has this code")
    public RestResponse<AgencyCalendarRequest> read(@PathParam("code") String code) {
        Versioned<String> current = calendars.ofAgency(code);
        return new Versioned<>(new AgencyCalendarRequest(current.view()), current.version()).toResponse();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "putAgencyCalendar", summary = "Change the calendar of the agency")
    @APIResponse(responseCode = "202", description = "In force; its running deadlines follow")
    @APIResponse(responseCode = "409", description = "There is no such calendar")
    @APIResponse(responseCode = "412", description = "It changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing or names no version")
    public RestResponse<RecalculationStarted> put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgencyCalendarRequest request) {
        return RecalculationResponses.started(
                calendars.assignCalendar(code, request.calendarCode(), ifMatch, caller.account()));
    }
}
