package id.penghubung.complaints.publication;

import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.runtime.CacheableResponse;
import id.penghubung.kit.runtime.JsonText;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP API of public complaints, for everybody and for caches: the same response for each reader. */
@Path("/v1/public/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public complaints")
class PublicComplaintResource {

    private final ReadPublications publications;
    private final PublicationSettings settings;
    private final Catalogue catalogue;
    private final JsonText json;

    PublicComplaintResource(
            ReadPublications publications, PublicationSettings settings, Catalogue catalogue, JsonText json) {
        this.publications = publications;
        this.settings = settings;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** A page, for the OpenAPI document. */
    @Schema(name = "PublicComplaintPage")
    record PublicPage(
            @Schema(required = true) List<PublicComplaintView> items,
            @Nullable String next) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublicComplaints",
            summary = "List the complaints that are cleared for the public, newest clearance first",
            description =
                    "Each with the title and text that a coordinator has edited, a position rounded to about 100 metres, and nothing of its reporter. Each filter narrows the list; several apply together. The text search looks in the edited title and text only, forgives typing errors and knows Indonesian endings; areas compare the rounded position. Merged complaints are left out; their lead stands for them. Responses may be cached; a request with `If-None-Match` gets 304 while nothing has changed.")
    @ProblemTypes("search-too-broad")
    @APIResponse(
            responseCode = "200",
            description = "A page of public complaints",
            content = @Content(schema = @Schema(implementation = PublicPage.class)))
    @APIResponse(responseCode = "304", description = "The page has not changed")
    public Response list(
            @BeanParam PublicFilterQuery query,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer limit,
            @Context Request request) {
        Page<PublicComplaintView> page = publications.page(query.read(catalogue), cursor, PageSize.of(limit));
        return cacheable(page, request);
    }

    @GET
    @Path("/{publicNumber}")
    @PermitAll
    @Operation(
            operationId = "getPublicComplaint",
            summary = "Get a complaint that is cleared for the public",
            description =
                    "By its public number, which is not the tracking number. 404 as soon as it is not public any more. Status and agency of a merged complaint are those of its lead. Responses may be cached; a request with `If-None-Match` gets 304 while nothing has changed.")
    @APIResponse(
            responseCode = "200",
            description = "The public complaint",
            content = @Content(schema = @Schema(implementation = PublicComplaintView.class)))
    @APIResponse(responseCode = "304", description = "The complaint has not changed")
    public Response get(@RestPath String publicNumber, @Context Request request) {
        return cacheable(publications.get(publicNumber), request);
    }

    private Response cacheable(Object body, Request request) {
        return CacheableResponse.of(json.write(body), MediaType.APPLICATION_JSON, settings.maxAge(), request);
    }
}
