package id.penghubung.focalpoint.directory;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.Versioned;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The public directory of agencies. */
@Path("/v1/agencies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies")
class AgencyResource {

    private final AgencyService service;

    AgencyResource(AgencyService service) {
        this.service = service;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAgencies",
            summary = "List the agencies, in the order of their codes",
            description = "Each agency includes its units.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "limit or cursor is not valid")
    public Page<AgencyView> list(
            @Parameter(description = "Only this kind, such as DISTRICT_OFFICE") @QueryParam("kind") @Nullable
                    String kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = PageSize.of(limit);
        Optional<String> last = Cursor.read(cursor, 1).map(position -> position.text(0));
        return service.page(kind, last, size);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "readAgency",
            summary = "Get an agency with its units",
            description = "The `ETag` of the response is for `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "The agency",
            headers = @Header(name = "ETag", description = "Version of the entity, for If-Match"))
    @APIResponse(responseCode = "404", description = "The agency does not exist")
    public RestResponse<AgencyView> read(@PathParam("code") String code) {
        AgencyView view = service.get(code);
        return new Versioned<>(view, view.version()).toResponse();
    }
}
