package id.penghubung.complaints.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.complaints.catalogue.Catalogue;
import id.penghubung.kit.openapi.ProblemTypes;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.paging.PageSize;
import id.penghubung.kit.runtime.Digests;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
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

    /** Number of bytes of a SHA-256 that an entity tag shows. */
    private static final int TAG_BYTES = 16;

    private final ReadPublications publications;
    private final PublicationSettings settings;
    private final Catalogue catalogue;
    private final ObjectMapper mapper;

    PublicComplaintResource(
            ReadPublications publications, PublicationSettings settings, Catalogue catalogue, ObjectMapper mapper) {
        this.publications = publications;
        this.settings = settings;
        this.catalogue = catalogue;
        this.mapper = mapper;
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

    /** The tag is made of the whole body, because status and agency change without a new version of the publication. */
    private Response cacheable(Object body, Request request) {
        String json = json(body);
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(Digests.sha256(json.getBytes(UTF_8)), 0, TAG_BYTES));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response = unchanged == null ? Response.ok(json) : unchanged;
        return response.tag(tag)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + settings.maxAge().toSeconds())
                .build();
    }

    private String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
