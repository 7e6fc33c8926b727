package id.penghubung.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.ClientProxy;
import io.quarkus.hibernate.validator.runtime.locale.LocaleResolversWrapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestLocaleResolverTest {

    @Inject
    Instance<LocaleResolver> resolvers;

    /**
     * The wrapper uses the first result of the resolvers in random order. With a second resolver, the language would be
     * random.
     */
    @Test
    void shouldBeOnlyLocaleResolver() {
        assertThat(resolvers.stream()
                        .map(ClientProxy::unwrap)
                        .filter(resolver -> !(resolver instanceof LocaleResolversWrapper)))
                .singleElement()
                .isInstanceOf(RequestLocaleResolver.class);
    }
}
