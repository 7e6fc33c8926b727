package id.penghubung.complaints.duplicates;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.version.Versioned;
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

/** HTTP API of the radii in which duplicates are looked for. */
@Path("/v1/duplicate-radii")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class DuplicateRadiusResource {

    private final ChangeDuplicateRadius radii;
    private final Caller caller;

    DuplicateRadiusResource(ChangeDuplicateRadius radii, Caller caller) {
        this.radii = radii;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "listDuplicateRadii",
            summary = "List the radii in which duplicates are looked for",
            description =
                    "All on one page, by category; `*` is for all categories without a radius of their own. The version of each is for `If-Match`.")
    public Page<DuplicateRadius> list() {
        return new Page<>(radii.all(), null);
    }

    @PUT
    @Path("/{categoryCode}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "setDuplicateRadius",
            summary = "Set the radius of a category",
            description =
                    "In metres; `*` stands for all categories without a radius of their own. Counts from the next check on.")
    @ProblemTypes("not-found")
    @APIResponse(responseCode = "200", description = "The radius after the change")
    @APIResponse(responseCode = "412", description = "The radius has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<DuplicateRadius> set(
            @RestPath String categoryCode,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid DuplicateRadiusRequest request) {
        DuplicateRadius changed = radii.set(categoryCode, ifMatch, request.metres(), caller.account());
        return new Versioned<>(changed, changed.version()).toResponse();
    }
}
