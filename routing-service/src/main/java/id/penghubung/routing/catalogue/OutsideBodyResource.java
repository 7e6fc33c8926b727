package id.penghubung.routing.catalogue;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.EntityTags;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the outside bodies alone: everybody can read them, coordinators and administrators can change them. */
@Path("/v1/outside-bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue entries")
class OutsideBodyResource {

    private final CatalogueEntries entries;
    private final Caller caller;

    OutsideBodyResource(CatalogueEntries entries, Caller caller) {
        this.entries = entries;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOutsideBodies",
            summary = "List the outside bodies, in the order of their codes",
            description =
                    "Where a complaint belongs for which the regency is not responsible. New decisions cannot name those that are not `active`.")
    public Page<OutsideBodyView> list(@RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        int size = PageSize.of(limit);
        return Page.of(
                entries.page(CatalogueKind.OUTSIDE_BODY, Cursor.read(cursor, 1), size),
                size,
                entry -> Cursor.at(entry.code()),
                OutsideBodyView::of);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getOutsideBody",
            summary = "Get an outside body",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<OutsideBodyView> get(@RestPath String code) {
        return reply(RestResponse.Status.OK, OutsideBodyView.of(entries.get(CatalogueKind.OUTSIDE_BODY, code)));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "putOutsideBody",
            summary = "Add, change or deactivate an outside body",
            description =
                    "A change names the version that was read. An English name that an administrator has given stays. The timelines of archived complaints keep the earlier name.")
    @APIResponse(
            responseCode = "200",
            description = "The outside body after the change",
            content = @Content(schema = @Schema(implementation = OutsideBodyView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The outside body, which is new",
            content = @Content(schema = @Schema(implementation = OutsideBodyView.class)))
    @APIResponse(responseCode = "412", description = "The outside body has changed since it was read, or there is none")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<OutsideBodyView> put(
            @RestPath @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,9}") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OutsideBodyRequest request) {
        CatalogueEntries.Put put =
                entries.put(CatalogueKind.OUTSIDE_BODY, code, ifMatch, request.content(), caller.account());
        return reply(
                put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, OutsideBodyView.of(put.entry()));
    }

    private static RestResponse<OutsideBodyView> reply(RestResponse.Status status, OutsideBodyView view) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header(HttpHeaders.ETAG, EntityTags.of(view.version()))
                .build();
    }
}
