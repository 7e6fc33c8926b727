package id.penghubung.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Routes that return the name and the agency of the caller. */
@Singleton
class WhoAmI {

    private final CachingAuthenticationMechanism tokens;
    private final IdentityProviderManager providers;

    WhoAmI(CachingAuthenticationMechanism tokens, IdentityProviderManager providers) {
        this.tokens = tokens;
        this.providers = providers;
    }

    void register(@Observes Router router) {
        router.get("/who").order(Integer.MIN_VALUE + 1).handler(context -> answer(context, WhoAmI::nameOf));
        router.get("/who/agency").order(Integer.MIN_VALUE + 1).handler(context -> answer(context, WhoAmI::agencyOf));
    }

    private static String agencyOf(SecurityIdentity identity) {
        return new Caller(identity).agency().orElse("none");
    }

    /** @param identity null without a token */
    private static String nameOf(SecurityIdentity identity) {
        return identity == null ? "nobody" : identity.getPrincipal().getName();
    }

    private void answer(RoutingContext context, Function<SecurityIdentity, String> text) {
        tokens.authenticate(context, providers)
                .subscribe()
                .with(
                        identity -> context.end(text.apply(identity)),
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
