package id.penghubung.quality.coverage.calendar;

import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.text.Languages;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.coverage.dates.ChosenYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of what a unit owes in a year. */
@Path("/v1/quality/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
class UnitCalendarResource {

    private final UnitCalendars calendars;
    private final ChosenYear years;
    private final QualityCaller caller;

    UnitCalendarResource(UnitCalendars calendars, ChosenYear years, QualityCaller caller) {
        this.calendars = calendars;
        this.years = years;
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
            operationId = "getUnitCalendar",
            summary = "Get what a unit owes in a year",
            description =
                    "In the order of the last days, with the state, the next step and its owner. Unit, head and bureau"
                            + " are reminded by mail of what is not done. Officers and heads see the units of their own"
                            + " agency.")
    public UnitCalendar calendar(
            @Parameter(description = "Code of the unit", required = true) @RestQuery @Nullable String unit,
            @Parameter(description = "The present year if absent") @RestQuery @Nullable Integer year,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages) {
        return calendars.of(caller.readScope(), unit, years.of(year), Languages.preferredBy(languages));
    }
}
