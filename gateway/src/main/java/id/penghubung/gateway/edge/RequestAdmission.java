package id.penghubung.gateway.edge;

import id.penghubung.gateway.inbound.InboundRequest;
import id.penghubung.gateway.limits.ClientAddress;
import id.penghubung.gateway.limits.ConcurrentRequests;
import id.penghubung.gateway.limits.FailedTokens;
import id.penghubung.gateway.limits.RateLimitResult;
import id.penghubung.gateway.limits.RateLimits;
import id.penghubung.kit.identity.CachingAuthenticationMechanism;
import id.penghubung.kit.identity.KeysUnavailableException;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Admits requests to services. Checks the number of concurrent requests of the client, then the token if there is one, then the
 * rate limit.
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

    /** Runs {@code next} with the slots of the request if it is admitted, otherwise answers it with a problem. */
    void admit(RoutingContext context, InboundRequest inbound, Consumer<RequestSlots> next) {
        HttpServerRequest request = inbound.request();
        ClientAddress address = ClientAddress.of(inbound.client().address());
        RequestSlots slots = acquireAddressSlot(request, address);
        if (slots == null) {
            return;
        }
        Runnable admitted = () -> next.accept(slots);
        String authorization = request.headers().get(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            applyRateLimit(request, null, address, admitted);
            return;
        }
        SecurityIdentity cached = tokens.cachedIdentity(authorization);
        if (cached != null) {
            admitAccount(request, cached, address, slots, admitted);
            return;
        }
        Duration retryAfter = tokens.wasRecentlyValid(authorization) ? Duration.ZERO : failures.untilNextCheck(address);
        if (retryAfter.isPositive()) {
            AdmissionProblems.tooManyFailedTokens(request, retryAfter);
            return;
        }
        request.pause();
        tokens.authenticate(context, providers)
                .subscribe()
                .with(
                        identity -> failingContext(
                                context, () -> admitAccount(request, identity, address, slots, admitted)),
                        failure -> failingContext(context, () -> rejectToken(context, address, failure)));
    }

    /**
     * Runs {@code next} if the client may request a page of the gateway, otherwise answers with a problem. Does not check
     * tokens.
     */
    void admitToPage(InboundRequest inbound, Runnable next) {
        ClientAddress address = ClientAddress.of(inbound.client().address());
        if (acquireAddressSlot(inbound.request(), address) != null) {
            proceedOrReject(inbound.request(), limits.page(address), next);
        }
    }

    /**
     * Runs {@code next} if the client may request the health, otherwise answers with a problem. Uses a separate rate limit, so
     * that other requests do not block probes.
     */
    void admitToHealth(InboundRequest inbound, Runnable next) {
        proceedOrReject(
                inbound.request(),
                limits.health(ClientAddress.of(inbound.client().address())),
                next);
    }

    private void admitAccount(
            HttpServerRequest request,
            SecurityIdentity identity,
            ClientAddress address,
            RequestSlots slots,
            Runnable next) {
        if (request.response().closed()) {
            // The client disconnected during the token check: the handler that releases its slots has already run.
            return;
        }
        String subject = identity.getPrincipal().getName();
        if (slots.tryAcquireAccount(subject)) {
            applyRateLimit(request, subject, address, next);
        } else {
            AdmissionProblems.tooManyConcurrent(request);
        }
    }

    private void rejectToken(RoutingContext context, ClientAddress address, Throwable failure) {
        HttpServerRequest request = context.request();
        switch (failure) {
            case AuthenticationFailedException invalid -> {
                failures.recordFailure(address);
                AdmissionProblems.invalidToken(request);
            }
            case KeysUnavailableException unavailable -> AdmissionProblems.keysUnavailable(request);
            default -> context.fail(failure);
        }
    }

    /** Acquires a slot that is released when the request ends, for any reason. Answers the request if none is left. */
    private @Nullable RequestSlots acquireAddressSlot(HttpServerRequest request, ClientAddress address) {
        RequestSlots slots = RequestSlots.acquire(concurrent, address);
        if (slots == null) {
            AdmissionProblems.tooManyConcurrent(request);
        } else {
            QuarkusRequestWrapper.get(request).addRequestDoneHandler(done -> slots.release());
        }
        return slots;
    }

    private void applyRateLimit(
            HttpServerRequest request, @Nullable String subject, ClientAddress address, Runnable next) {
        proceedOrReject(request, limits.consume(request.method(), request.path(), subject, address), next);
    }

    private static void proceedOrReject(HttpServerRequest request, RateLimitResult result, Runnable next) {
        HttpServerResponse response = request.response();
        response.headers().add(RATE_LIMIT_POLICY, result.policy()).add(RATE_LIMIT, result.header());
        if (result.granted()) {
            next.run();
        } else {
            AdmissionProblems.rateLimitExceeded(request, result.retryAfter());
        }
    }

    /**
     * Fails the request if the step throws. The step runs after an asynchronous wait: without this, the exception would be lost
     * and the client would get no response.
     */
    private static void failingContext(RoutingContext context, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            context.fail(failure);
        }
    }
}
