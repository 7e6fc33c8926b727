package id.penghubung.gateway.edge;

import id.penghubung.gateway.inbound.InboundRequest;
import id.penghubung.gateway.limits.RateLimitResult;
import id.penghubung.gateway.limits.ClientAddress;
import id.penghubung.gateway.limits.ConcurrentRequests;
import id.penghubung.gateway.limits.FailedTokens;
import id.penghubung.gateway.limits.RateLimits;
import id.penghubung.kit.identity.KeysUnavailableException;
import id.penghubung.kit.identity.CachingAuthenticationMechanism;
import io.netty.util.AsciiString;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request through to a service: its client must not have too many others running, its token must be good if it has one,
 * and its client must have some allowance left.
 */
@Singleton
class RequestAdmission {

    private static final CharSequence RATE_LIMIT = AsciiString.cached("ratelimit");
    private static final CharSequence RATE_LIMIT_POLICY = AsciiString.cached("ratelimit-policy");

    private final CachingAuthenticationMechanism tokens;
    private final IdentityProviderManager providers;
    private final FailedTokens failures;
    private final ConcurrentRequests concurrent;
    private final RateLimits limits;

    RequestAdmission(
            CachingAuthenticationMechanism tokens,
            IdentityProviderManager providers,
            FailedTokens failures,
            ConcurrentRequests concurrent,
            RateLimits limits) {
        this.tokens = tokens;
        this.providers = providers;
        this.failures = failures;
        this.concurrent = concurrent;
        this.limits = limits;
    }

    /** Runs {@code next} if the request is admitted, otherwise answers it. */
    void admit(RoutingContext context, InboundRequest inbound, Runnable next) {
        HttpServerRequest request = inbound.request();
        ClientAddress address = ClientAddress.of(inbound.sender().address());
        if (!enter(request, address)) {
            return;
        }
        String authorization = request.headers().get(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            count(request, null, address, next);
            return;
        }
        SecurityIdentity remembered = tokens.remembered(authorization);
        if (remembered != null) {
            identified(request, remembered, address, next);
            return;
        }
        Duration pause = tokens.wasGood(authorization) ? Duration.ZERO : failures.untilNextCheck(address);
        if (pause.isPositive()) {
            AdmissionProblems.tooManyFailures(request, pause);
            return;
        }
        request.pause();
        tokens.authenticate(context, providers)
                .subscribe()
                .with(
                        identity -> guarded(context, () -> identified(request, identity, address, next)),
                        failure -> guarded(context, () -> refused(context, address, failure)));
    }

    /** Runs {@code next} if a page of the gateway may be shown, otherwise answers the request. Tokens do not matter here. */
    void admitToPage(InboundRequest inbound, Runnable next) {
        ClientAddress address = ClientAddress.of(inbound.sender().address());
        if (enter(inbound.request(), address)) {
            answer(inbound.request(), limits.page(address), next);
        }
    }

    /** Runs {@code next} if a health request may be answered. Its allowance is its own, so that probes are always answered. */
    void admitToHealth(InboundRequest inbound, Runnable next) {
        answer(
                inbound.request(),
                limits.health(ClientAddress.of(inbound.sender().address())),
                next);
    }

    private void identified(
            HttpServerRequest request, SecurityIdentity identity, ClientAddress address, Runnable next) {
        if (request.response().closed()) {
            // The client has left while its token was checked: what would give its place back has run already.
            return;
        }
        String subject = identity.getPrincipal().getName();
        if (hold(
                request,
                concurrent.byAccount().enter(subject),
                () -> concurrent.byAccount().leave(subject))) {
            count(request, subject, address, next);
        }
    }

    private void refused(RoutingContext context, ClientAddress address, Throwable failure) {
        HttpServerRequest request = context.request();
        switch (failure) {
            case AuthenticationFailedException bad -> {
                failures.count(address);
                AdmissionProblems.badToken(request);
            }
            case KeysUnavailableException away -> AdmissionProblems.keysUnavailable(request);
            default -> context.fail(failure);
        }
    }

    private boolean enter(HttpServerRequest request, ClientAddress address) {
        return hold(
                request,
                concurrent.byAddress().enter(address),
                () -> concurrent.byAddress().leave(address));
    }

    /** Keeps a place that was taken until the request is over, however it ends; a request without one is answered. */
    private static boolean hold(HttpServerRequest request, boolean taken, Runnable giveBack) {
        if (taken) {
            QuarkusRequestWrapper.get(request).addRequestDoneHandler(done -> giveBack.run());
        } else {
            AdmissionProblems.tooManyAtOnce(request);
        }
        return taken;
    }

    private void count(HttpServerRequest request, @Nullable String subject, ClientAddress address, Runnable next) {
        answer(request, limits.take(request.method(), request.path(), subject, address), next);
    }

    private static void answer(HttpServerRequest request, RateLimitResult allowance, Runnable next) {
        HttpServerResponse response = request.response();
        response.headers().add(RATE_LIMIT_POLICY, allowance.policy()).add(RATE_LIMIT, allowance.header());
        if (allowance.granted()) {
            next.run();
        } else {
            AdmissionProblems.tooMany(request, allowance.retryAfter());
        }
    }

    /** What fails after a wait would fail unseen, and leave the client without an answer. */
    private static void guarded(RoutingContext context, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            context.fail(fault);
        }
    }
}
