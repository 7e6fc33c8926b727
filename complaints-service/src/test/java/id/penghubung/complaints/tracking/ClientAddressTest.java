package id.penghubung.complaints.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.complaints.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients that bypass the gateway cannot choose their own address. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(ClientAddressTest.GatewayElsewhere.class)
class ClientAddressTest {

    private static final String ADDRESS = "/test/address";

    /** Profile that trusts proxies only in networks to which this test, on 127.0.0.1, does not belong. */
    public static class GatewayElsewhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("penghubung.trusted-proxies", "192.0.2.0/24,2001:db8::/32");
        }
    }

    @ApplicationScoped
    static class AddressEndpoint {
        void open(@Observes Router router) {
            router.get(ADDRESS)
                    .handler(context ->
                            context.end(context.request().remoteAddress().hostAddress()));
        }
    }

    @Test
    void shouldIgnoreForwardedHeadersOfUntrustedClients() {
        String address = given().header("X-Forwarded-For", "203.0.113.7")
                .header("Forwarded", "for=203.0.113.8")
                .header("X-Real-IP", "203.0.113.9")
                .get(ADDRESS)
                .asString();

        assertThat(address).isEqualTo("127.0.0.1");
    }
}
