package id.penghubung.routing.catalogue;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.version.EntityTags;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** HTTP API of the catalogue: administrators change it, coordinators read it for their rules. */
@Path("/v1/catalogue-entries/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue entries")
class CatalogueEntryResource {

    private final CatalogueEntries entries;
    private final Caller caller;

    CatalogueEntryResource(CatalogueEntries entries, Caller caller) {
        this.entries = entries;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "listCatalogueEntries",
            summary = "List the categories, districts or outside bodies, in the order of their codes",
            description = "Also those that are not active any more.")
    public Page<CatalogueEntryView> list(
            @RestPath CatalogueKind kind, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer limit) {
        int size = PageSize.of(limit);
        return Page.of(
                entries.page(kind, Cursor.read(cursor, 1), size),
                size,
                entry -> Cursor.at(entry.code()),
                CatalogueEntryView::of);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
    @Operation(
            operationId = "getCatalogueEntry",
            summary = "Get a category, a district or an outside body",
            description = "The `ETag` of the response is for `If-Match`.")
    public RestResponse<CatalogueEntryView> get(@RestPath CatalogueKind kind, @RestPath String code) {
        CatalogueEntryView view = CatalogueEntryView.of(entries.get(kind, code));
        return new Versioned<>(view, view.version()).toResponse();
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putCatalogueEntry",
            summary = "Add, change or deactivate a category, a district or an outside body",
            description =
                    "A change names the version that was read. With `active` false new complaints and decisions cannot name it; those that do keep it. Entries are never deleted.")
    @APIResponse(
            responseCode = "200",
            description = "The entry after the change",
            content = @Content(schema = @Schema(implementation = CatalogueEntryView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The entry, which is new",
            content = @Content(schema = @Schema(implementation = CatalogueEntryView.class)))
    @APIResponse(responseCode = "412", description = "The entry has changed since it was read, or there is none")
    @APIResponse(responseCode = "428", description = "If-Match is missing, or is not an ETag")
    public RestResponse<CatalogueEntryView> put(
            @RestPath CatalogueKind kind,
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CatalogueEntryRequest request) {
        CatalogueEntries.Put put = entries.put(kind, code, ifMatch, request.content(), caller.account());
        return RestResponse.ResponseBuilder.create(
                        put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        CatalogueEntryView.of(put.entry()))
                .header(HttpHeaders.ETAG, EntityTags.of(put.entry().version()))
                .build();
    }
}
