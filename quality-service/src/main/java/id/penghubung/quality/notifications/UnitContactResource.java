package id.penghubung.quality.notifications;

import id.penghubung.kit.identity.Roles;
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

/** HTTP API of the addresses to which reminders of a unit go. */
@Path("/v1/units/{code}/contact")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
class UnitContactResource {

    private final UnitContacts contacts;
    private final QualityCaller caller;

    UnitContactResource(UnitContacts contacts, QualityCaller caller) {
        this.contacts = contacts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.FOCAL_POINT, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "getUnitContact",
            summary = "Get the mail addresses of a unit",
            description = "For the organisation bureau, and the officers and head of the unit's agency.")
    public RestResponse<UnitContact> get(@RestPath String code) {
        return reply(contacts.get(code, caller.actScope()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.QUALITY_COORDINATOR, Roles.AGENCY_HEAD})
    @Operation(
            operationId = "putUnitContact",
            summary = "Set the mail addresses of a unit",
            description = "Reminders go to them. Without an address they go to the organisation bureau.")
    @APIResponse(responseCode = "412", description = "The addresses have changed since they were read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<UnitContact> put(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid UnitContactRequest request) {
        return reply(contacts.put(code, caller.actScope(), ifMatch, request));
    }

    private static RestResponse<UnitContact> reply(UnitContact contact) {
        return new Versioned<>(contact, contact.version()).toResponse();
    }
}
