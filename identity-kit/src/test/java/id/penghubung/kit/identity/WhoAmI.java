package id.penghubung.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Route that returns the name of the caller. */
@Singleton
class WhoAmI {

    private final CachingAuthenticationMechanism tokens;
    private final IdentityProviderManager providers;

    WhoAmI(CachingAuthenticationMechanism tokens, IdentityProviderManager providers) {
        this.tokens = tokens;
        this.providers = providers;
    }

    void register(@Observes Router router) {
        router.get("/who").order(Integer.MIN_VALUE + 1).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        tokens.authenticate(context, providers)
                .subscribe()
                .with(
                        identity -> context.end(
                                identity == null
                                        ? "nobody"
                                        : identity.getPrincipal().getName()),
                        failure -> context.response()
                                .setStatusCode(
                                        switch (failure) {
                                            case AuthenticationFailedException rejected -> 401;
                                            case KeysUnavailableException unavailable -> 503;
                                            default -> 500;
                                        })
                                .end(failure.toString()));
    }
}
