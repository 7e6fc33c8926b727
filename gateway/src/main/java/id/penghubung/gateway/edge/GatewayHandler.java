package id.penghubung.gateway.edge;

import id.penghubung.gateway.client.ClientConnections;
import id.penghubung.gateway.inbound.InboundRequest;
import id.penghubung.gateway.inbound.RemoteClient;
import id.penghubung.gateway.inbound.TraceContext;
import id.penghubung.gateway.inbound.TrustedProxies;
import id.penghubung.gateway.inbound.TrustedProxyConfig;
import id.penghubung.gateway.problem.GatewayProblem;
import id.penghubung.gateway.problem.ProblemResponses;
import id.penghubung.gateway.proxy.ReverseProxy;
import id.penghubung.gateway.proxy.Route;
import id.penghubung.gateway.proxy.RouteTable;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.text.Text;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Entry point of every request. Runs on the event loop, in this order: validation of head and target, route, CORS, concurrency
 * limit, token, rate limit, then the service or a page of the gateway.
 */
@Singleton
class GatewayHandler {

    private static final Logger LOG = Logger.getLogger(GatewayHandler.class);

    /** Order before every route of the framework except its access log. */
    private static final int ROUTE_ORDER = Integer.MIN_VALUE + 1_000;

    private static final String AGGREGATE_HEALTH_PATH = "/health";
    private static final String OWN_HEALTH_PATH = "/q/health";
    private static final Text INVALID_PATH_DETAIL = Text.of(
            "Alamat memuat tanda yang tidak diizinkan, misalnya titik koma, garis miring ganda atau yang disandikan.",
            "The path has characters that are not allowed, such as a semicolon, a doubled or an encoded slash.");
    private static final Text MALFORMED_DETAIL = Text.of(
            "Permintaan tidak mengikuti HTTP, misalnya tanpa header Host.",
            "The request does not follow HTTP, for example it has no Host header.");
    private static final Text NOT_FOUND_DETAIL =
            Text.of("Tidak ada apa pun pada alamat ini.", "There is nothing at this path.");

    private final SecurityHeaders securityHeaders;
    private final GatewayPages pages;
    private final RouteTable routes;
    private final CorsPolicy corsPolicy;
    private final RequestAdmission admission;
    private final ReverseProxy proxy;
    private final ClientConnections clients;
    private final TrustedProxies trustedProxies;

    GatewayHandler(
            TrustedProxyConfig config,
            SecurityHeaders securityHeaders,
            GatewayPages pages,
            RouteTable routes,
            CorsPolicy corsPolicy,
            RequestAdmission admission,
            ReverseProxy proxy,
            ClientConnections clients) {
        this.securityHeaders = securityHeaders;
        this.pages = pages;
        this.routes = routes;
        this.corsPolicy = corsPolicy;
        this.admission = admission;
        this.proxy = proxy;
        this.clients = clients;
        try {
            this.trustedProxies = TrustedProxies.of(config.trustedProxies().orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("penghubung.gateway.edge.trusted-proxies: " + e.getMessage(), e);
        }
    }

    void register(@Observes Router router) {
        router.route().order(ROUTE_ORDER).handler(this::handle).failureHandler(this::handleFailure);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        clients.watch(request);
        if (!RequestHeadValidator.isAnswerable(request)) {
            request.connection().close();
            return;
        }
        InboundRequest inbound = inbound(request);
        securityHeaders.apply(inbound);
        if (!RequestHeadValidator.isUnambiguous(request)) {
            ProblemResponses.send(request, CommonProblem.MALFORMED_REQUEST, MALFORMED_DETAIL);
            // It is also unknown where the next request begins.
            request.connection().close();
            return;
        }
        if (!RequestTargetValidator.isValid(request.uri())) {
            ProblemResponses.send(request, GatewayProblem.INVALID_PATH, INVALID_PATH_DETAIL);
            return;
        }
        Route route = routes.find(request.path());
        if (route != null) {
            if (!corsPolicy.handle(request)) {
                admission.admit(context, inbound, slots -> proxy.forward(inbound, route, slots));
            }
        } else if (isOwnHealthPath(request.path())) {
            admission.admitToHealth(inbound, context::next);
        } else if (!corsPolicy.handle(request)) {
            if (AGGREGATE_HEALTH_PATH.equals(request.path())) {
                admission.admitToHealth(inbound, () -> answerPage(request));
            } else {
                admission.admitToPage(inbound, () -> answerPage(request));
            }
        }
    }

    private InboundRequest inbound(HttpServerRequest request) {
        return new InboundRequest(request, RemoteClient.of(request, trustedProxies), TraceContext.of(request));
    }

    private void answerPage(HttpServerRequest request) {
        if (!pages.handle(request)) {
            ProblemResponses.send(request, CommonProblem.NOT_FOUND, NOT_FOUND_DETAIL);
        }
    }

    private static boolean isOwnHealthPath(String path) {
        return path.equals(OWN_HEALTH_PATH) || path.startsWith(OWN_HEALTH_PATH + "/");
    }

    /** Answers failures of the gateway's own code, and requests that the framework rejected before {@link #handle}. */
    private void handleFailure(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!RequestHeadValidator.isAnswerable(request)) {
            request.connection().close();
            return;
        }
        boolean headersSet = request.response().headers().contains(SecurityHeaders.CONTENT_SECURITY_POLICY);
        if (!headersSet) {
            securityHeaders.apply(inbound(request));
        }
        if (context.statusCode() >= 400 && context.statusCode() < 500) {
            ProblemResponses.send(request, CommonProblem.MALFORMED_REQUEST, MALFORMED_DETAIL);
            return;
        }
        LOG.errorf(
                context.failure(),
                "Request %s failed",
                request.response().headers().get(TraceContext.REQUEST_ID_HEADER));
        ProblemResponses.sendInternalError(request);
    }
}
