package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Working calendars and their special days: everybody can read them, administrators can change them. */
@Path("/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
class CalendarResource {

    private static final int MAX_DAYS = 366;
    private static final int DEFAULT_DAYS = 30;
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private final CalendarService calendars;
    private final Caller caller;

    CalendarResource(CalendarService calendars, Caller caller) {
        this.calendars = calendars;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCalendars",
            summary = "List the working calendars",
            description = "All calendars on one page.")
    public Page<CalendarView> list() {
        return new Page<>(calendars.all(), null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "readCalendar",
            summary = "Get a working calendar",
            description = "The `ETag` of the response is for `If-Match`.")
    @APIResponse(responseCode = "200", description = "The calendar")
    @APIResponse(responseCode = "404", description = "The calendar does not exist")
    public RestResponse<CalendarView> read(@PathParam("code") String code) {
        return calendars.get(code).toResponse();
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putCalendar",
            summary = "Create or change a working calendar",
            description =
                    "A change moves the running deadlines that are calculated with it. `If-Match` is needed if the calendar exists.")
    @APIResponse(
            responseCode = "201",
            description = "Created; no agency uses it yet",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalendarView.class)))
    @RecalculationResponse
    @APIResponse(responseCode = "412", description = "The entity has changed since it was read")
    public Response put(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CalendarRequest request) {
        return calendars
                .put(request.definition(code), ifMatch, caller.account())
                .map(id -> RecalculationResponses.started(id).toResponse())
                .orElseGet(() -> Response.status(Response.Status.CREATED)
                        .entity(CalendarView.of(request.definition(code)))
                        .build());
    }

    @GET
    @Path("/{code}/days")
    @PermitAll
    @Operation(
            operationId = "listCalendarDays",
            summary = "List the days of a calendar",
            description =
                    "States the kind of each day and its reason, from one day (default: today) to another (default: thirty days later), both included, a year at most.")
    public Page<CalendarDay> days(
            @PathParam("code") String code,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        LocalDate first = from == null ? calendars.today() : DateParameters.calendarDayOfQuery("from", from);
        LocalDate last = to == null ? defaultEnd(first) : DateParameters.calendarDayOfQuery("to", to);
        if (last.isBefore(first) || first.plusDays(MAX_DAYS - 1).isBefore(last)) {
            throw ProblemException.invalid(new FieldError(
                    "?to", Text.of("paling lama setahun sesudah from", "must be within a year after from")));
        }
        return new Page<>(calendars.days(code, first, last), null);
    }

    @GET
    @Path("/{code}/special-days/{date}")
    @PermitAll
    @Operation(
            operationId = "readSpecialDay",
            summary = "Get a special day of a calendar",
            description =
                    "A day on which the office works or is closed in deviation from the week. The `ETag` of the response is for `If-Match`.")
    @APIResponse(responseCode = "200", description = "The special day")
    public RestResponse<SpecialDay> specialDay(@PathParam("code") String code, @PathParam("date") String date) {
        return calendars.specialDay(code, DateParameters.dayOfPath(date)).toResponse();
    }

    @PUT
    @Path("/{code}/special-days/{date}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putSpecialDay",
            summary = "Declare or change a special day of a calendar",
            description =
                    "Running deadlines that the day affects are moved. `If-Match` is needed if the day is declared already.")
    @RecalculationResponse
    public RestResponse<RecalculationStarted> putSpecialDay(
            @PathParam("code") String code,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SpecialDayRequest request) {
        UUID id = calendars.putSpecialDay(
                code, DateParameters.dayOfPath(date), request.special(), ifMatch, caller.account());
        return RecalculationResponses.started(id);
    }

    @DELETE
    @Path("/{code}/special-days/{date}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "removeSpecialDay",
            summary = "Remove a special day of a calendar",
            description = "Running deadlines that the day affects are moved.")
    @RecalculationResponse
    public RestResponse<RecalculationStarted> removeSpecialDay(
            @PathParam("code") String code,
            @PathParam("date") String date,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return RecalculationResponses.started(
                calendars.removeSpecialDay(code, DateParameters.dayOfPath(date), ifMatch, caller.account()));
    }

    private static LocalDate defaultEnd(LocalDate day) {
        LocalDate end = day.plusDays(DEFAULT_DAYS);
        return end.isAfter(WorkingCalendar.LAST_DAY) ? WorkingCalendar.LAST_DAY : end;
    }
}
