package id.penghubung.gateway.edge;

import id.penghubung.gateway.client.ClientConnections;
import id.penghubung.gateway.inbound.InboundRequest;
import id.penghubung.gateway.inbound.RemoteClient;
import id.penghubung.gateway.inbound.TraceContext;
import id.penghubung.gateway.inbound.TrustedProxies;
import id.penghubung.gateway.problem.ProblemType;
import id.penghubung.gateway.problem.ProblemResponses;
import id.penghubung.gateway.problem.LocalizedText;
import id.penghubung.gateway.proxy.ReverseProxy;
import id.penghubung.gateway.proxy.Route;
import id.penghubung.gateway.proxy.RouteTable;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The only way in. Everything runs on the event loop and in this order: path guard, route, cross-origin rules, token,
 * allowance, service or own page.
 */
@Singleton
class GatewayHandler {

    private static final Logger LOG = Logger.getLogger(GatewayHandler.class);

    /** Before every route of the framework but its access log. */
    private static final int FIRST = Integer.MIN_VALUE + 1_000;

    private static final String HEALTH_OF_ALL = "/health";
    private static final String OWN_HEALTH = "/q/health";
    private static final LocalizedText AMBIGUOUS = new LocalizedText(
            "Alamat memuat tanda yang tidak diizinkan, misalnya titik koma, garis miring ganda atau yang disandikan.",
            "The path has characters that are not allowed, such as a semicolon, a doubled or an encoded slash.");
    private static final LocalizedText NOT_HTTP = new LocalizedText(
            "Permintaan tidak mengikuti HTTP, misalnya tanpa header Host.",
            "The request does not follow HTTP, for example it has no Host header.");
    private static final LocalizedText NOTHING_HERE =
            new LocalizedText("Tidak ada apa pun pada alamat ini.", "There is nothing at this path.");
    private static final LocalizedText UNEXPECTED = new LocalizedText(
            "Terjadi kesalahan yang tidak terduga. Sebutkan X-Request-Id bila melapor.",
            "Something unexpected went wrong. Quote the X-Request-Id when you report it.");

    private final SecurityHeaders standingHeaders;
    private final GatewayPages pages;
    private final RouteTable routes;
    private final CorsPolicy crossOrigin;
    private final RequestAdmission admission;
    private final ReverseProxy proxy;
    private final ClientConnections clients;
    private final TrustedProxies trusted;

    GatewayHandler(
            EdgeConfig config,
            SecurityHeaders standingHeaders,
            GatewayPages pages,
            RouteTable routes,
            CorsPolicy crossOrigin,
            RequestAdmission admission,
            ReverseProxy proxy,
            ClientConnections clients) {
        this.standingHeaders = standingHeaders;
        this.pages = pages;
        this.routes = routes;
        this.crossOrigin = crossOrigin;
        this.admission = admission;
        this.proxy = proxy;
        this.clients = clients;
        try {
            this.trusted = TrustedProxies.of(config.trustedProxies().orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("penghubung.gateway.edge.trusted-proxies: " + e.getMessage(), e);
        }
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(this::failed);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        clients.watch(request);
        if (!RequestHeadValidator.answerable(request)) {
            request.connection().close();
            return;
        }
        InboundRequest inbound = new InboundRequest(request, RemoteClient.of(request, trusted), TraceContext.of(request));
        standingHeaders.put(inbound);
        if (!RequestHeadValidator.unambiguous(request)) {
            ProblemResponses.send(request, ProblemType.MALFORMED_REQUEST, NOT_HTTP);
            // Where the next request begins is in doubt as well.
            request.connection().close();
            return;
        }
        if (!RequestTargetValidator.accepts(request.uri())) {
            ProblemResponses.send(request, ProblemType.INVALID_PATH, AMBIGUOUS);
            return;
        }
        Route route = routes.find(request.path());
        if (route != null) {
            if (!crossOrigin.answers(request)) {
                admission.admit(context, inbound, () -> proxy.forward(inbound, route));
            }
        } else if (ownHealth(request.path())) {
            admission.admitToHealth(inbound, context::next);
        } else if (!crossOrigin.answers(request)) {
            if (HEALTH_OF_ALL.equals(request.path())) {
                admission.admitToHealth(inbound, () -> show(request));
            } else {
                admission.admitToPage(inbound, () -> show(request));
            }
        }
    }

    private void show(HttpServerRequest request) {
        if (!pages.answers(request)) {
            ProblemResponses.send(request, ProblemType.NOT_FOUND, NOTHING_HERE);
        }
    }

    private static boolean ownHealth(String path) {
        return path.equals(OWN_HEALTH) || path.startsWith(OWN_HEALTH + "/");
    }

    /** What went wrong in our own code, or what the framework refused before it came to us. */
    private void failed(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!RequestHeadValidator.answerable(request)) {
            request.connection().close();
            return;
        }
        boolean entered = request.response().headers().contains(SecurityHeaders.CONTENT_SECURITY_POLICY);
        if (!entered) {
            standingHeaders.put(new InboundRequest(request, RemoteClient.of(request, trusted), TraceContext.of(request)));
        }
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            ProblemResponses.send(request, ProblemType.MALFORMED_REQUEST, NOT_HTTP);
            return;
        }
        LOG.errorf(
                context.failure(),
                "Request %s failed",
                request.response().headers().get("x-request-id"));
        ProblemResponses.send(request, ProblemType.INTERNAL_ERROR, UNEXPECTED);
    }
}
