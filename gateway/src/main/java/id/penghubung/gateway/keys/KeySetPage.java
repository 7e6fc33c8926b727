package id.penghubung.gateway.keys;

import id.penghubung.gateway.edge.GatewayPage;
import id.penghubung.gateway.edge.PageResponses;
import id.penghubung.gateway.problem.ProblemResponses;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/** Page {@code /.well-known/jwks.json}: the public keys of receipts and dossiers. */
@Singleton
class KeySetPage implements GatewayPage {

    private static final Logger LOG = Logger.getLogger(KeySetPage.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Text NOT_KNOWN = Text.of(
            "Kunci publik belum dapat dibaca dari semua layanan.",
            "The public keys cannot be read from all services at the moment.");

    private final PublishedKeys keys;

    KeySetPage(PublishedKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean matches(String path) {
        return PublishedKeys.PATH.equals(path);
    }

    @Override
    public void handle(HttpServerRequest request) {
        keys.keySet()
                .onSuccess(set -> PageResponses.send(
                        request,
                        200,
                        Map.of(
                                HttpHeaders.CONTENT_TYPE,
                                "application/json",
                                HttpHeaders.CACHE_CONTROL,
                                "public, max-age=300"),
                        set.toBuffer()))
                .onFailure(failure -> {
                    LOG.warnf("The public keys cannot be read: %s", failure.getMessage());
                    ProblemResponses.send(request, CommonProblem.SERVICE_UNAVAILABLE, NOT_KNOWN, RETRY_AFTER);
                });
    }
}
