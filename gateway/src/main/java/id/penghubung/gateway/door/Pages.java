package id.penghubung.gateway.door;

import id.penghubung.gateway.problem.ProblemType;
import id.penghubung.gateway.problem.Problems;
import id.penghubung.gateway.problem.Text;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;

/** The gateway's own pages. */
@Singleton
class Pages {

    private static final Text READ_ONLY =
            new Text("Halaman ini hanya dapat dibaca (GET).", "This page can only be read (GET).");

    private final List<Page> pages;

    Pages(Instance<Page> pages) {
        this.pages = pages.stream().toList();
    }

    /** Answers where the path is one of ours, otherwise returns false. */
    boolean answers(HttpServerRequest request) {
        for (Page page : pages) {
            if (page.standsAt(request.path())) {
                if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
                    page.show(request);
                } else {
                    request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
                    Problems.send(request, ProblemType.METHOD_NOT_ALLOWED, READ_ONLY);
                }
                return true;
            }
        }
        return false;
    }
}
