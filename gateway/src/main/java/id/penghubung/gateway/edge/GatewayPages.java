package id.penghubung.gateway.edge;

import id.penghubung.gateway.problem.ProblemResponses;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;

/** Pages that the gateway itself serves. */
@Singleton
class GatewayPages {

    private static final Text READ_ONLY =
            Text.of("Halaman ini hanya dapat dibaca (GET).", "This page can only be read (GET).");

    private final List<GatewayPage> pages;

    GatewayPages(Instance<GatewayPage> pages) {
        this.pages = pages.stream().toList();
    }

    /**
     * Answers the request if a page matches its path.
     *
     * @return false if no page matches
     */
    boolean handle(HttpServerRequest request) {
        for (GatewayPage page : pages) {
            if (page.matches(request.path())) {
                if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
                    page.handle(request);
                } else {
                    request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
                    ProblemResponses.send(request, CommonProblem.METHOD_NOT_ALLOWED, READ_ONLY);
                }
                return true;
            }
        }
        return false;
    }
}
