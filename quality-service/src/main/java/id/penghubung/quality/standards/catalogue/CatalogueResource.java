package id.penghubung.quality.standards.catalogue;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.PageSize;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of the public catalogue of services. */
@Path("/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service catalogue")
class CatalogueResource {

    private final Catalogue catalogue;
    private final CatalogueReplies replies;

    CatalogueResource(Catalogue catalogue, CatalogueReplies replies) {
        this.catalogue = catalogue;
        this.replies = replies;
    }

    /** A page, for the OpenAPI document. */
    @Schema(name = "CataloguePage")
    record CataloguePage(
            @Schema(required = true) List<CatalogueEntry> items,
            @Nullable String next) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listCatalogue",
            summary = "List the services whose standard is in force, in the order of their codes",
            description = "Responses may be cached; a request with `If-None-Match` gets 304 while nothing has changed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of services",
            content = @Content(schema = @Schema(implementation = CataloguePage.class)))
    @APIResponse(responseCode = "304", description = "The page has not changed")
    public Response list(
            @Parameter(description = "Only services of this unit") @RestQuery @Nullable String unit,
            @Parameter(description = "Beginnings of words in the name or the product of the service; all must occur")
                    @RestQuery
                    @Nullable
                    String word,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit,
            @Context Request request) {
        return replies.json(catalogue.page(unit, word, Cursor.read(cursor, 1), PageSize.of(limit)), request);
    }

    @GET
    @Path("/{serviceCode}")
    @PermitAll
    @Operation(
            operationId = "getPublishedStandard",
            summary = "Get the standard of a service that is in force",
            description =
                    "All fourteen components (PermenPANRB 15/2014). Responses may be cached; a request with `If-None-Match` gets 304 while nothing has changed.")
    @APIResponse(
            responseCode = "200",
            description = "The standard",
            content = @Content(schema = @Schema(implementation = PublishedStandard.class)))
    @APIResponse(responseCode = "304", description = "The standard has not changed")
    public Response get(@RestPath String serviceCode, @Context Request request) {
        return replies.json(catalogue.get(serviceCode), request);
    }

    @GET
    @Path("/{serviceCode}/sippn")
    @PermitAll
    @Operation(
            operationId = "exportStandardForSippn",
            summary = "Get a standard with the fields of the national catalogue",
            description = "The Indonesian names are those of SIPPN (sippn.menpan.go.id).")
    @APIResponse(
            responseCode = "200",
            description = "The service as SIPPN shows it",
            content = @Content(schema = @Schema(implementation = SippnService.class)))
    @APIResponse(responseCode = "304", description = "The standard has not changed")
    public Response sippn(@RestPath String serviceCode, @Context Request request) {
        return replies.json(SippnService.of(catalogue.get(serviceCode)), request);
    }

    @GET
    @Path("/{serviceCode}/page")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    @Operation(
            operationId = "showPublishedStandard",
            summary = "Show a standard as a page to print",
            description = "In Indonesian, plain HTML without scripts.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "The page has not changed")
    public Response page(@RestPath String serviceCode, @Context Request request) {
        return replies.page(catalogue.get(serviceCode), request);
    }
}
