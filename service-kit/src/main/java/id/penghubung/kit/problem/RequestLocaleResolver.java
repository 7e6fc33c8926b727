package id.penghubung.kit.problem;

import id.penghubung.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Selects the language of validation messages in the same way as for the rest of the response. The default resolver knows
 * {@code en} but not {@code en-US}.
 */
@ApplicationScoped
class RequestLocaleResolver implements LocaleResolver {

    @Override
    public Locale resolve(LocaleResolverContext context) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return request == null
                ? context.getDefaultLocale()
                : Languages.preferredBy(request.getHttpHeaders().getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
