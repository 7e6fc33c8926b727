package id.penghubung.quality.standards.catalogue;

import id.penghubung.kit.runtime.CacheableResponse;
import id.penghubung.kit.runtime.JsonText;
import id.penghubung.quality.standards.StandardSettings;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Builds responses that caches may store. */
@ApplicationScoped
class CatalogueReplies {

    private final StandardSettings settings;
    private final JsonText json;
    private final Template page;

    CatalogueReplies(StandardSettings settings, JsonText json, @Location("standards/page.html") Template page) {
        this.settings = settings;
        this.json = json;
        this.page = page;
    }

    /** Returns the body as JSON, or 304 if the client has it. */
    Response json(Object body, Request request) {
        return CacheableResponse.of(json.write(body), MediaType.APPLICATION_JSON, settings.maxAge(), request);
    }

    /** Returns the page to print, or 304 if the client has it. */
    Response page(PublishedStandard standard, Request request) {
        return CacheableResponse.of(
                page.data("standard", new StandardPage(standard)).render(),
                MediaType.TEXT_HTML + ";charset=UTF-8",
                settings.maxAge(),
                request);
    }
}
