package id.penghubung.quality.standards.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.quality.standards.StandardSettings;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;

/** Builds responses that caches may store: the same for each reader, with a tag made of the whole body. */
@ApplicationScoped
class CatalogueReplies {

    /** Number of bytes of a SHA-256 that an entity tag shows. */
    private static final int TAG_BYTES = 16;

    private final StandardSettings settings;
    private final ObjectMapper json;
    private final Template page;

    CatalogueReplies(StandardSettings settings, ObjectMapper json, @Location("standards/page.html") Template page) {
        this.settings = settings;
        this.json = json;
        this.page = page;
    }

    /** Returns the body as JSON, or 304 if the client has it. */
    Response json(Object body, Request request) {
        try {
            return cacheable(json.writeValueAsString(body), MediaType.APPLICATION_JSON, request);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** Returns the page to print, or 304 if the client has it. */
    Response page(PublishedStandard standard, Request request) {
        return cacheable(
                page.data("standard", new StandardPage(standard)).render(),
                MediaType.TEXT_HTML + ";charset=UTF-8",
                request);
    }

    private Response cacheable(String body, String mediaType, Request request) {
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(Digests.sha256(body.getBytes(UTF_8)), 0, TAG_BYTES));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged == null ? Response.ok(body).type(mediaType) : unchanged;
        return response.tag(tag)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + settings.maxAge().toSeconds())
                .build();
    }
}
